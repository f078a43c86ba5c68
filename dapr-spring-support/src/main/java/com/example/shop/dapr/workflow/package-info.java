/** Runs the workflows and activities that are Spring beans. */
@NullMarked
package com.example.shop.dapr.workflow;

import org.jspecify.annotations.NullMarked;
