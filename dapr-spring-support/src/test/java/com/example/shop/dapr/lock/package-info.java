@NullMarked
package com.example.shop.dapr.lock;

import org.jspecify.annotations.NullMarked;
