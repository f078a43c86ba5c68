/** Values of a configuration store that change while an app runs. */
@NullMarked
package com.example.shop.dapr.configuration;

import org.jspecify.annotations.NullMarked;
