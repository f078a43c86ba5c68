/** Integration tests on a real sidecar. */
@NullMarked
package com.example.shop.local.junit;

import org.jspecify.annotations.NullMarked;
