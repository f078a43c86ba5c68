/** The fulfilment of orders: what it needs, how it ends, and what operators can do with it. */
@NullMarked
package com.example.shop.workflow.fulfilment;

import org.jspecify.annotations.NullMarked;
