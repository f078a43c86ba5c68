/** The images of the suite: how they are built, pulled or replaced. */
@NullMarked
package com.example.shop.suite.containers;

import org.jspecify.annotations.NullMarked;
