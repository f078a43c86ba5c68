/** The clock of the app. */
@NullMarked
package com.example.shop.dapr.time;

import org.jspecify.annotations.NullMarked;
