/** The loading dock and its slots. */
@NullMarked
package com.example.shop.workflow.dock;

import org.jspecify.annotations.NullMarked;
