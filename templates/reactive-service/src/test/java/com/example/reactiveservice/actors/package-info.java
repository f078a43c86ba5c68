@NullMarked
package com.example.reactiveservice.actors;

import org.jspecify.annotations.NullMarked;
