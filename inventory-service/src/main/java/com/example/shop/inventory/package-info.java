/** The products of the shop, their stock, and the reservations of orders. */
@NullMarked
package com.example.shop.inventory;

import org.jspecify.annotations.NullMarked;
