@NullMarked
package com.example.shop.inventory.pubsub;

import org.jspecify.annotations.NullMarked;
