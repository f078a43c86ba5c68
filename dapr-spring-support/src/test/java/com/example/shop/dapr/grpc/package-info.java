@NullMarked
package com.example.shop.dapr.grpc;

import org.jspecify.annotations.NullMarked;
