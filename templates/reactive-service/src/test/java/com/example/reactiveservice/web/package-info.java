@NullMarked
package com.example.reactiveservice.web;

import org.jspecify.annotations.NullMarked;
