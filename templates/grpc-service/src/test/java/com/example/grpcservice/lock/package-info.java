@NullMarked
package com.example.grpcservice.lock;

import org.jspecify.annotations.NullMarked;
