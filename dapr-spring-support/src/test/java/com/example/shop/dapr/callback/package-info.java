@NullMarked
package com.example.shop.dapr.callback;

import org.jspecify.annotations.NullMarked;
