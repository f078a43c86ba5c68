@NullMarked
package com.example.shop.suite.template;

import org.jspecify.annotations.NullMarked;
