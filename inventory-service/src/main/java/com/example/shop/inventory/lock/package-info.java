/** The distributed lock block: a product is restocked or counted by one replica at a time. */
@NullMarked
package com.example.shop.inventory.lock;

import org.jspecify.annotations.NullMarked;
