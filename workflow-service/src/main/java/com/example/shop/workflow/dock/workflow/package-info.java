/** The workflow block: the child workflow that books a slot at the dock, and its activities. */
@NullMarked
package com.example.shop.workflow.dock.workflow;

import org.jspecify.annotations.NullMarked;
