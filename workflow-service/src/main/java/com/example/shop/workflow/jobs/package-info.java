/** The jobs block: the deadline of each payment, and what has to be done now and then. */
@NullMarked
package com.example.shop.workflow.jobs;

import org.jspecify.annotations.NullMarked;
