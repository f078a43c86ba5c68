/** Tells in every log line which order it is about. */
@NullMarked
package com.example.shop.conventions.log;

import org.jspecify.annotations.NullMarked;
