/** Makes a service from a template: for {@code ./suite new}, and for Maven's archetype plugin. */
@NullMarked
package com.example.shop.archetype;

import org.jspecify.annotations.NullMarked;
