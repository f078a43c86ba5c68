/** The one Dapr client of an app, and where its sidecar listens. */
@NullMarked
package com.example.shop.dapr.client;

import org.jspecify.annotations.NullMarked;
