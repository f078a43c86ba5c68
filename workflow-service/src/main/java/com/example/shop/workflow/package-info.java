/** Fulfils an order: reserves, takes the payment, confirms, or gives all of it back. */
@NullMarked
package com.example.shop.workflow;

import org.jspecify.annotations.NullMarked;
