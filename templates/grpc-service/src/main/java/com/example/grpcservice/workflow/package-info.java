/** The workflow building block: several steps that continue after a crash. */
@NullMarked
package com.example.grpcservice.workflow;

import org.jspecify.annotations.NullMarked;
