/** The state block, in bulk. */
@NullMarked
package com.example.shop.order.availability.state;

import org.jspecify.annotations.NullMarked;
