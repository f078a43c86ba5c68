@NullMarked
package com.example.shop.suite.containers;

import org.jspecify.annotations.NullMarked;
