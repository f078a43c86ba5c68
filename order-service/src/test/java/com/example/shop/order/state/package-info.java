@NullMarked
package com.example.shop.order.state;

import org.jspecify.annotations.NullMarked;
