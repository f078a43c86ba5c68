@NullMarked
package com.example.shop.local.suite;

import org.jspecify.annotations.NullMarked;
