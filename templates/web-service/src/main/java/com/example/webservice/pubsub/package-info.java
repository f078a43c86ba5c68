/** The pub/sub building block: events that the service publishes and receives. */
@NullMarked
package com.example.webservice.pubsub;

import org.jspecify.annotations.NullMarked;
