/** Reservations at inventory-service, by way of the sidecars. */
@NullMarked
package com.example.shop.workflow.invocation;

import org.jspecify.annotations.NullMarked;
