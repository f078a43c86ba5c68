@NullMarked
package com.example.reactiveservice.state;

import org.jspecify.annotations.NullMarked;
