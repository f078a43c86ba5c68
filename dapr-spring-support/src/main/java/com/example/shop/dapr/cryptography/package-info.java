/** Encryption with keys that only the sidecar sees. */
@NullMarked
package com.example.shop.dapr.cryptography;

import org.jspecify.annotations.NullMarked;
