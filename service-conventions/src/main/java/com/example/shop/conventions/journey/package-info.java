/** Announces an order's steps on the topic that its receipt is made from. */
@NullMarked
package com.example.shop.conventions.journey;

import org.jspecify.annotations.NullMarked;
