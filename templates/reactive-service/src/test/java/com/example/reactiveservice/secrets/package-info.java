@NullMarked
package com.example.reactiveservice.secrets;

import org.jspecify.annotations.NullMarked;
