@NullMarked
package com.example.shop.workflow.payment;

import org.jspecify.annotations.NullMarked;
