@NullMarked
package com.example.shop.dapr.openapi;

import org.jspecify.annotations.NullMarked;
