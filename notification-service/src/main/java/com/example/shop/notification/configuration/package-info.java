/** The configuration block: features that are switched while the service runs. */
@NullMarked
package com.example.shop.notification.configuration;

import org.jspecify.annotations.NullMarked;
