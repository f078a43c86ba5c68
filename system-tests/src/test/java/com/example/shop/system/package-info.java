/** The whole suite together. */
@NullMarked
package com.example.shop.system;

import org.jspecify.annotations.NullMarked;
