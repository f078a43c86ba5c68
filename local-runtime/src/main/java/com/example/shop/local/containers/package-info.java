/** The same suite in containers: images, and Dapr for tests on Testcontainers. */
@NullMarked
package com.example.shop.local.containers;

import org.jspecify.annotations.NullMarked;
