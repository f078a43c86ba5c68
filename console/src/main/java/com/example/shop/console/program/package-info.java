/** The programs of the suite, and faults. */
@NullMarked
package com.example.shop.console.program;

import org.jspecify.annotations.NullMarked;
