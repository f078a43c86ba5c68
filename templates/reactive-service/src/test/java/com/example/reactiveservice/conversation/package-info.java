@NullMarked
package com.example.reactiveservice.conversation;

import org.jspecify.annotations.NullMarked;
