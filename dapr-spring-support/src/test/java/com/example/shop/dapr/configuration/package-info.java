@NullMarked
package com.example.shop.dapr.configuration;

import org.jspecify.annotations.NullMarked;
