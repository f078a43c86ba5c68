/** Actors as Spring beans make them, and proxies of actors. */
@NullMarked
package com.example.shop.dapr.actors;

import org.jspecify.annotations.NullMarked;
