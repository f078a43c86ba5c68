/** Taking an order: what it is made of, what may become of it, and how it is placed. */
@NullMarked
package com.example.shop.order;

import org.jspecify.annotations.NullMarked;
