@NullMarked
package com.example.grpcservice.configuration;

import org.jspecify.annotations.NullMarked;
