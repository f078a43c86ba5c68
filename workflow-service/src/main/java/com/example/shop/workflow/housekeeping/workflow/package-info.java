/** The workflow block: the deletion of old histories. */
@NullMarked
package com.example.shop.workflow.housekeeping.workflow;

import org.jspecify.annotations.NullMarked;
