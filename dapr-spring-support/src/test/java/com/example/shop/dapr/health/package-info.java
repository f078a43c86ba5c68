@NullMarked
package com.example.shop.dapr.health;

import org.jspecify.annotations.NullMarked;
