@NullMarked
package com.example.shop.workflow.payment.jobs;

import org.jspecify.annotations.NullMarked;
