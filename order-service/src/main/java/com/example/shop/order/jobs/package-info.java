/** The jobs block: a job announces a stored order, even if the process ended before it announced the order. */
@NullMarked
package com.example.shop.order.jobs;

import org.jspecify.annotations.NullMarked;
