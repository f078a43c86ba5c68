/** The secrets block: the key that the payment provider shares with the shop. */
@NullMarked
package com.example.shop.workflow.payment.secrets;

import org.jspecify.annotations.NullMarked;
