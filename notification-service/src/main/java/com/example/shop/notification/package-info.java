/** Tells customers by mail what became of their orders. */
@NullMarked
package com.example.shop.notification;

import org.jspecify.annotations.NullMarked;
