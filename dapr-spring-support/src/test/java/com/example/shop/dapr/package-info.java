@NullMarked
package com.example.shop.dapr;

import org.jspecify.annotations.NullMarked;
