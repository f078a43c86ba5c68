@NullMarked
package com.example.grpcservice.pubsub;

import org.jspecify.annotations.NullMarked;
