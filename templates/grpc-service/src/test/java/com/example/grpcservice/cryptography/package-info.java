@NullMarked
package com.example.grpcservice.cryptography;

import org.jspecify.annotations.NullMarked;
