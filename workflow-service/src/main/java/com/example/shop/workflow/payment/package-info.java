/** Payments of orders, their receipts and their deadlines. */
@NullMarked
package com.example.shop.workflow.payment;

import org.jspecify.annotations.NullMarked;
