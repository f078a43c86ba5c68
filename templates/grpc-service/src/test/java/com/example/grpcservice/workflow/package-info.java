@NullMarked
package com.example.grpcservice.workflow;

import org.jspecify.annotations.NullMarked;
