@NullMarked
package com.example.grpcservice.state;

import org.jspecify.annotations.NullMarked;
