/** Orders: their content, their status, and how they are placed. */
@NullMarked
package com.example.shop.order;

import org.jspecify.annotations.NullMarked;
