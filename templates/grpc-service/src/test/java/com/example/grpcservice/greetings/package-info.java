@NullMarked
package com.example.grpcservice.greetings;

import org.jspecify.annotations.NullMarked;
