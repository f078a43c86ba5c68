@NullMarked
package com.example.shop.dapr.workflow;

import org.jspecify.annotations.NullMarked;
