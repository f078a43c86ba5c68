@NullMarked
package com.example.shop.conventions.openapi;

import org.jspecify.annotations.NullMarked;
