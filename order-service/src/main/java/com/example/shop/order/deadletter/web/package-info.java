/** The HTTP API of dead letters. */
@NullMarked
package com.example.shop.order.deadletter.web;

import org.jspecify.annotations.NullMarked;
