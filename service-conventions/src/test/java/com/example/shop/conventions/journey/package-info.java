@NullMarked
package com.example.shop.conventions.journey;

import org.jspecify.annotations.NullMarked;
