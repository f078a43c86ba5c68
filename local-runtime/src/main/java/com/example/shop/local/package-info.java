/** Dapr on this machine, without Docker. */
@NullMarked
package com.example.shop.local;

import org.jspecify.annotations.NullMarked;
