/** The jobs block: the deadline of each payment. */
@NullMarked
package com.example.shop.workflow.payment.jobs;

import org.jspecify.annotations.NullMarked;
