/** The actors block: calls the actors of another service by proxies. */
@NullMarked
package com.example.shop.order.availability.actors;

import org.jspecify.annotations.NullMarked;
