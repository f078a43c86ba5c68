@NullMarked
package com.example.grpcservice.bindings;

import org.jspecify.annotations.NullMarked;
