/** The console: pages on which to watch orders and to stop and start the programs of the running suite. */
@NullMarked
package com.example.shop.console;

import org.jspecify.annotations.NullMarked;
