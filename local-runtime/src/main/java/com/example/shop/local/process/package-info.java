/** Programs that this JVM starts, watches and ends. */
@NullMarked
package com.example.shop.local.process;

import org.jspecify.annotations.NullMarked;
