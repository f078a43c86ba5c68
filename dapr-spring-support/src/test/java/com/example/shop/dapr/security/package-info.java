@NullMarked
package com.example.shop.dapr.security;

import org.jspecify.annotations.NullMarked;
