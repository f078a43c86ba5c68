/** The prices of the products. */
@NullMarked
package com.example.shop.pricing;

import org.jspecify.annotations.NullMarked;
