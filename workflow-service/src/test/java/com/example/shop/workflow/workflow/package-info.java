@NullMarked
package com.example.shop.workflow.workflow;

import org.jspecify.annotations.NullMarked;
