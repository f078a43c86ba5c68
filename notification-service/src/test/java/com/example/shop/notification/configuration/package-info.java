@NullMarked
package com.example.shop.notification.configuration;

import org.jspecify.annotations.NullMarked;
