/** The state block: how each fulfilment ended, and which ones were purged. */
@NullMarked
package com.example.shop.workflow.fulfilment.state;

import org.jspecify.annotations.NullMarked;
