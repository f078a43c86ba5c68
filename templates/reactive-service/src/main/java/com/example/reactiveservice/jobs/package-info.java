/** The jobs building block: work at a later time. */
@NullMarked
package com.example.reactiveservice.jobs;

import org.jspecify.annotations.NullMarked;
