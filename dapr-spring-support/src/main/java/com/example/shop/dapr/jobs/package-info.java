/** Jobs of Dapr's scheduler: typed ones to schedule, and handlers for when they are due. */
@NullMarked
package com.example.shop.dapr.jobs;

import org.jspecify.annotations.NullMarked;
