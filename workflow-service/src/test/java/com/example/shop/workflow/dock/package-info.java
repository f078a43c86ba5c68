@NullMarked
package com.example.shop.workflow.dock;

import org.jspecify.annotations.NullMarked;
