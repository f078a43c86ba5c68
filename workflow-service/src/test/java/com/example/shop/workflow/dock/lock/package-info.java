@NullMarked
package com.example.shop.workflow.dock.lock;

import org.jspecify.annotations.NullMarked;
