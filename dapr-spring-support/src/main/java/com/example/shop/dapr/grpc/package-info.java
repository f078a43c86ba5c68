/** Lets a gRPC server listen where it is told to. */
@NullMarked
package com.example.shop.dapr.grpc;

import org.jspecify.annotations.NullMarked;
