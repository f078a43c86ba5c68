/** The service invocation block: reservations at inventory-service. */
@NullMarked
package com.example.shop.workflow.fulfilment.invocation;

import org.jspecify.annotations.NullMarked;
