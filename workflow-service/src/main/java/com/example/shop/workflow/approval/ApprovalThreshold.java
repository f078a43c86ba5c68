package com.example.shop.workflow.approval;

import java.math.BigDecimal;

/** Over how much, in whatever currency, a person has to approve an order. */
public interface ApprovalThreshold {

    /** Zero or more; may be another one with each call. */
    BigDecimal current();
}
