@NullMarked
package com.example.shop.workflow.payment.state;

import org.jspecify.annotations.NullMarked;
