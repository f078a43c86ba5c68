/** The HTTP API of products and reservations. */
@NullMarked
package com.example.shop.inventory.web;

import org.jspecify.annotations.NullMarked;
