@NullMarked
package com.example.grpcservice;

import org.jspecify.annotations.NullMarked;
