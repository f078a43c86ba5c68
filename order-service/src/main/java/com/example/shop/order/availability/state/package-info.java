/** The state block: reads and writes records in bulk. */
@NullMarked
package com.example.shop.order.availability.state;

import org.jspecify.annotations.NullMarked;
