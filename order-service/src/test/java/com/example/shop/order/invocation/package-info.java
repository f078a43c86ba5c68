@NullMarked
package com.example.shop.order.invocation;

import org.jspecify.annotations.NullMarked;
