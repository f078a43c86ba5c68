@NullMarked
package com.example.shop.suite.kubernetes;

import org.jspecify.annotations.NullMarked;
