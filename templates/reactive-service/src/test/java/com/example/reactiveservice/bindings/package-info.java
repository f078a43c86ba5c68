@NullMarked
package com.example.reactiveservice.bindings;

import org.jspecify.annotations.NullMarked;
