/** The state block: one record for each order contains its steps. */
@NullMarked
package com.example.shop.order.journey.state;

import org.jspecify.annotations.NullMarked;
