/** The service invocation block: calls order-service over HTTP. */
@NullMarked
package com.example.shop.notification.invocation;

import org.jspecify.annotations.NullMarked;
