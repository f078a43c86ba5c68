/** The state block: messages that could not be processed. */
@NullMarked
package com.example.shop.inventory.state;

import org.jspecify.annotations.NullMarked;
