@NullMarked
package com.example.reactiveservice.cryptography;

import org.jspecify.annotations.NullMarked;
