/** Every error of an API as a problem detail of RFC 9457. */
@NullMarked
package com.example.shop.conventions.problem;

import org.jspecify.annotations.NullMarked;
