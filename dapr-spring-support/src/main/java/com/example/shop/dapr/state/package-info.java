/** Single records of a state store that many callers change at the same time. */
@NullMarked
package com.example.shop.dapr.state;

import org.jspecify.annotations.NullMarked;
