/** The workflow block: the activities that take and refund payments. */
@NullMarked
package com.example.shop.workflow.payment.workflow;

import org.jspecify.annotations.NullMarked;
