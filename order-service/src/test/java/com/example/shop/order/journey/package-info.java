@NullMarked
package com.example.shop.order.journey;

import org.jspecify.annotations.NullMarked;
