@NullMarked
package com.example.shop.workflow.fulfilment;

import org.jspecify.annotations.NullMarked;
