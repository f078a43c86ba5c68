/** The clock of the app. */
@NullMarked
package com.example.shop.conventions.time;

import org.jspecify.annotations.NullMarked;
