/** The configuration building block: settings that change while the service runs. */
@NullMarked
package com.example.grpcservice.configuration;

import org.jspecify.annotations.NullMarked;
