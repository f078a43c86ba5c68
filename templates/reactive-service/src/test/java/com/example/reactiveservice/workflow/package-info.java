@NullMarked
package com.example.reactiveservice.workflow;

import org.jspecify.annotations.NullMarked;
