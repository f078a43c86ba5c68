@NullMarked
package com.example.grpcservice.jobs;

import org.jspecify.annotations.NullMarked;
