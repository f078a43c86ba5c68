@NullMarked
package com.example.shop.suite.cli;

import org.jspecify.annotations.NullMarked;
