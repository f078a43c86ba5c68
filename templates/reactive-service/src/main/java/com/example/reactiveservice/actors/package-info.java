/** The actors building block: an object for each visitor, which handles one call at a time. */
@NullMarked
package com.example.reactiveservice.actors;

import org.jspecify.annotations.NullMarked;
