/** The actors block, from outside: the actors of another service, by proxy. */
@NullMarked
package com.example.shop.order.availability.actors;

import org.jspecify.annotations.NullMarked;
