/** The API of the service. */
@NullMarked
package com.example.grpcservice.greetings;

import org.jspecify.annotations.NullMarked;
