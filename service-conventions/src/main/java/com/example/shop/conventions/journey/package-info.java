/** Records the steps of an order, from which its journey is made: one annotation, and the topic that it publishes to. */
@NullMarked
package com.example.shop.conventions.journey;

import org.jspecify.annotations.NullMarked;
