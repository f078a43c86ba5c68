/** The pub/sub building block: events that the service publishes and receives. */
@NullMarked
package com.example.grpcservice.pubsub;

import org.jspecify.annotations.NullMarked;
