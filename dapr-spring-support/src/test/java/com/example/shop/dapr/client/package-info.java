@NullMarked
package com.example.shop.dapr.client;

import org.jspecify.annotations.NullMarked;
