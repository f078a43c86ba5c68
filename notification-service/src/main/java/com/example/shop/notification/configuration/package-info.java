/** The configuration block: features that can be switched on and off while the service runs. */
@NullMarked
package com.example.shop.notification.configuration;

import org.jspecify.annotations.NullMarked;
