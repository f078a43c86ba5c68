@NullMarked
package com.example.shop.dapr.log;

import org.jspecify.annotations.NullMarked;
