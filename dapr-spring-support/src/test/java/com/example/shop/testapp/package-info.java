@NullMarked
package com.example.shop.testapp;

import org.jspecify.annotations.NullMarked;
