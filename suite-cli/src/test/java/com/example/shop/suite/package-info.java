@NullMarked
package com.example.shop.suite;

import org.jspecify.annotations.NullMarked;
