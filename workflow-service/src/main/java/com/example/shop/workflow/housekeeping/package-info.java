/** The tasks that are repeated on a schedule. */
@NullMarked
package com.example.shop.workflow.housekeeping;

import org.jspecify.annotations.NullMarked;
