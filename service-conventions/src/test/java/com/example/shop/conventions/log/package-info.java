@NullMarked
package com.example.shop.conventions.log;

import org.jspecify.annotations.NullMarked;
