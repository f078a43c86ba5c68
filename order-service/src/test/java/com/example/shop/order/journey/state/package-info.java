@NullMarked
package com.example.shop.order.journey.state;

import org.jspecify.annotations.NullMarked;
