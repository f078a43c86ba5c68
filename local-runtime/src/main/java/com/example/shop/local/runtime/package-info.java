/** The binaries of the Dapr runtime: where they are, and how they are built. */
@NullMarked
package com.example.shop.local.runtime;

import org.jspecify.annotations.NullMarked;
