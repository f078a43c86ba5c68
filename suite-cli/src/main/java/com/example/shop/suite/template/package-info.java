/** New services from the archetype, checked before anything is written. */
@NullMarked
package com.example.shop.suite.template;

import org.jspecify.annotations.NullMarked;
