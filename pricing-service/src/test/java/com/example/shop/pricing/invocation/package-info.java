@NullMarked
package com.example.shop.pricing.invocation;

import org.jspecify.annotations.NullMarked;
