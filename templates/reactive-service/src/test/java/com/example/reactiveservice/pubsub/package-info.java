@NullMarked
package com.example.reactiveservice.pubsub;

import org.jspecify.annotations.NullMarked;
