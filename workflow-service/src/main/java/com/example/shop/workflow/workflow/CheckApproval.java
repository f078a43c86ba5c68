package com.example.shop.workflow.workflow;

import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import com.example.shop.model.Money;
import com.example.shop.workflow.ApprovalThreshold;
import com.example.shop.workflow.workflow.CheckApproval.Check;
import org.springframework.stereotype.Component;

/** Tells whether a person has to approve an order. An activity, because the threshold may change between replays. */
@Component
class CheckApproval extends OrderActivity<Check> {

    record Check(String orderId, Money total) {}

    private final ApprovalThreshold threshold;
    private final Journey journey;

    CheckApproval(ApprovalThreshold threshold, Journey journey) {
        super(Check.class, Check::orderId);
        this.threshold = threshold;
        this.journey = journey;
    }

    @Override
    Object run(Check check) {
        var limit = threshold.current();
        journey.record(
                check.orderId(),
                BuildingBlock.CONFIGURATION,
                "Compared the total with the approval threshold of " + limit.toPlainString());
        return check.total().amount().compareTo(limit) > 0;
    }
}
