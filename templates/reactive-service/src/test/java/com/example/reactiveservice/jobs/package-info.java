@NullMarked
package com.example.reactiveservice.jobs;

import org.jspecify.annotations.NullMarked;
