@NullMarked
package com.example.shop.dapr.actors;

import org.jspecify.annotations.NullMarked;
