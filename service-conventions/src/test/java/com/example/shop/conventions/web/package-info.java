@NullMarked
package com.example.shop.conventions.web;

import org.jspecify.annotations.NullMarked;
