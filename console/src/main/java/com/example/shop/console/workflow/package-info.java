/** The workflows of the orders that were placed from the console. */
@NullMarked
package com.example.shop.console.workflow;

import org.jspecify.annotations.NullMarked;
