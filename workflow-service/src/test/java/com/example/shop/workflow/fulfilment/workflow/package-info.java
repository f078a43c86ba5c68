@NullMarked
package com.example.shop.workflow.fulfilment.workflow;

import org.jspecify.annotations.NullMarked;
