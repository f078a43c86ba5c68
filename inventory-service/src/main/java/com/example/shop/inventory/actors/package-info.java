/** The actors block: one actor a product holds its stock, turn by turn. */
@NullMarked
package com.example.shop.inventory.actors;

import org.jspecify.annotations.NullMarked;
