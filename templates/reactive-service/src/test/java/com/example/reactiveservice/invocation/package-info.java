@NullMarked
package com.example.reactiveservice.invocation;

import org.jspecify.annotations.NullMarked;
