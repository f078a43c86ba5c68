@NullMarked
package com.example.shop.conventions.problem;

import org.jspecify.annotations.NullMarked;
