@NullMarked
package com.example.shop.workflow.pubsub;

import org.jspecify.annotations.NullMarked;
