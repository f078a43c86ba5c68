/** What customers are told about stock before they order: a hint, from what inventory-service announces. */
@NullMarked
package com.example.shop.order.availability;

import org.jspecify.annotations.NullMarked;
