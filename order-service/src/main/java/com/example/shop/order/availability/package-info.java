/** Shows customers the stock before they order. The stock is a hint, which inventory-service publishes. */
@NullMarked
package com.example.shop.order.availability;

import org.jspecify.annotations.NullMarked;
