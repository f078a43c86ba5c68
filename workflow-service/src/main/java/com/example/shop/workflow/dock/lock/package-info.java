/** The distributed lock block: a slot at the dock for each order. */
@NullMarked
package com.example.shop.workflow.dock.lock;

import org.jspecify.annotations.NullMarked;
