/** Measurements, each beside a baseline of the same run: the command bench. */
@NullMarked
package com.example.shop.bench;

import org.jspecify.annotations.NullMarked;
