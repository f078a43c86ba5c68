/** Dead letters, settings and stock. */
@NullMarked
package com.example.shop.console.operator;

import org.jspecify.annotations.NullMarked;
