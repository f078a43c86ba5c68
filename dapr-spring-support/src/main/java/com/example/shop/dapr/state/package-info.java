/** Single records of a state store, changed by many at once. */
@NullMarked
package com.example.shop.dapr.state;

import org.jspecify.annotations.NullMarked;
