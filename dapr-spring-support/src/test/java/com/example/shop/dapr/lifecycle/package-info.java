@NullMarked
package com.example.shop.dapr.lifecycle;

import org.jspecify.annotations.NullMarked;
