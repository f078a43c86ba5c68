/** The service invocation block: what order-service knows. */
@NullMarked
package com.example.shop.notification.invocation;

import org.jspecify.annotations.NullMarked;
