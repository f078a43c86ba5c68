/** The actors block: one actor for each product stores its stock and processes one call at a time. */
@NullMarked
package com.example.shop.inventory.actors;

import org.jspecify.annotations.NullMarked;
