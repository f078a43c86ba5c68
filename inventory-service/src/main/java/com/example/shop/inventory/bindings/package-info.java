/**
 * The bindings block: an input binding for the messages of suppliers, an input binding with a schedule, and an output
 * binding for reports.
 */
@NullMarked
package com.example.shop.inventory.bindings;

import org.jspecify.annotations.NullMarked;
