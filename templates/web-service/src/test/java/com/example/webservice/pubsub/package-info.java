@NullMarked
package com.example.webservice.pubsub;

import org.jspecify.annotations.NullMarked;
