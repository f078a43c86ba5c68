@NullMarked
package com.example.shop.order.cart.state;

import org.jspecify.annotations.NullMarked;
