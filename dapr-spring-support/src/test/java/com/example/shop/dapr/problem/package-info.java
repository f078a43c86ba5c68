@NullMarked
package com.example.shop.dapr.problem;

import org.jspecify.annotations.NullMarked;
