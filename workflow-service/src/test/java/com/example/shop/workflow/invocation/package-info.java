@NullMarked
package com.example.shop.workflow.invocation;

import org.jspecify.annotations.NullMarked;
