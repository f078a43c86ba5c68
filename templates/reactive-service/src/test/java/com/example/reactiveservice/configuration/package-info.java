@NullMarked
package com.example.reactiveservice.configuration;

import org.jspecify.annotations.NullMarked;
