@NullMarked
package com.example.shop.console.order;

import org.jspecify.annotations.NullMarked;
