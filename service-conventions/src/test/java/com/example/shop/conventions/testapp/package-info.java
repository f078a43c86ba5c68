@NullMarked
package com.example.shop.conventions.testapp;

import org.jspecify.annotations.NullMarked;
