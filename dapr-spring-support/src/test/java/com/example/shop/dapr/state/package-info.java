@NullMarked
package com.example.shop.dapr.state;

import org.jspecify.annotations.NullMarked;
