/** Hosts actors with the API token and the trace, and prepares the client and the proxies that call actors. */
@NullMarked
package com.example.shop.dapr.actors;

import org.jspecify.annotations.NullMarked;
