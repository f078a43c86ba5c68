@NullMarked
package com.example.shop.workflow.payment.secrets;

import org.jspecify.annotations.NullMarked;
