@NullMarked
package com.example.reactiveservice.lock;

import org.jspecify.annotations.NullMarked;
