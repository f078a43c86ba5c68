@NullMarked
package com.example.shop.archetype;

import org.jspecify.annotations.NullMarked;
