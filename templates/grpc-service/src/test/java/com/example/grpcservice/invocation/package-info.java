@NullMarked
package com.example.grpcservice.invocation;

import org.jspecify.annotations.NullMarked;
