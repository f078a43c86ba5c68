@NullMarked
package com.example.shop.order.deadletter;

import org.jspecify.annotations.NullMarked;
