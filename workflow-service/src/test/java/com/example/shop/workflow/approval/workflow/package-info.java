@NullMarked
package com.example.shop.workflow.approval.workflow;

import org.jspecify.annotations.NullMarked;
