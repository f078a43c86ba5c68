/** The state block: payments in a state store. */
@NullMarked
package com.example.shop.workflow.payment.state;

import org.jspecify.annotations.NullMarked;
