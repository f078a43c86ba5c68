/** The catalogue and its reservations over HTTP. */
@NullMarked
package com.example.shop.inventory.web;

import org.jspecify.annotations.NullMarked;
