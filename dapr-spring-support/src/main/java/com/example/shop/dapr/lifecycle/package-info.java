/** In which order an app ends. */
@NullMarked
package com.example.shop.dapr.lifecycle;

import org.jspecify.annotations.NullMarked;
