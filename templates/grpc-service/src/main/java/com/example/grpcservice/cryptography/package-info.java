/** The cryptography building block: data that is encrypted with a key of the sidecar. */
@NullMarked
package com.example.grpcservice.cryptography;

import org.jspecify.annotations.NullMarked;
