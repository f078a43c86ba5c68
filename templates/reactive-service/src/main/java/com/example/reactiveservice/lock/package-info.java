/** The distributed lock building block: work that only one replica does at a time. */
@NullMarked
package com.example.reactiveservice.lock;

import org.jspecify.annotations.NullMarked;
