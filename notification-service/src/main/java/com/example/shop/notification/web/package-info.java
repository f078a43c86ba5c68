/** The HTTP API of notifications. */
@NullMarked
package com.example.shop.notification.web;

import org.jspecify.annotations.NullMarked;
