/** The state block: the available pieces for readers, and the messages that could not be processed. */
@NullMarked
package com.example.shop.inventory.state;

import org.jspecify.annotations.NullMarked;
