/** Makes new services, which are checked before anything is written. */
@NullMarked
package com.example.shop.suite.template;

import org.jspecify.annotations.NullMarked;
