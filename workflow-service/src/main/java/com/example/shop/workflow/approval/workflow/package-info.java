/** The workflow block: the decision as an external event, and the monitor of orders that wait for it. */
@NullMarked
package com.example.shop.workflow.approval.workflow;

import org.jspecify.annotations.NullMarked;
