package com.example.shop.workflow.approval;

import java.math.BigDecimal;

/** The amount above which a person has to approve an order, in any currency. */
public interface ApprovalThreshold {

    /** Returns the present value, zero or more. It may change between two calls. */
    BigDecimal current();
}
