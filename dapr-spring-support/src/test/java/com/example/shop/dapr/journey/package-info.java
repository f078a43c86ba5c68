@NullMarked
package com.example.shop.dapr.journey;

import org.jspecify.annotations.NullMarked;
