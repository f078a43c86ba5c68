@NullMarked
package com.example.shop.order.availability;

import org.jspecify.annotations.NullMarked;
