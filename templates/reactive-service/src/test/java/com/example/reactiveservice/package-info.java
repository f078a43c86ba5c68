@NullMarked
package com.example.reactiveservice;

import org.jspecify.annotations.NullMarked;
