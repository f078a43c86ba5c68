package com.example.shop.workflow.workflow;

import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import com.example.shop.workflow.Approvals;
import com.example.shop.workflow.workflow.Remind.Reminder;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reminds of an order that waits for its approval, and answers whether it still does. */
@Component
class Remind extends OrderActivity<Reminder> {

    private static final Logger log = LoggerFactory.getLogger(Remind.class);

    /** @param number of the reminder, from 1 */
    record Reminder(String orderId, Duration every, int number) {

        Reminder next() {
            return new Reminder(orderId, every, number + 1);
        }
    }

    private final Approvals approvals;
    private final Journey journey;

    Remind(Approvals approvals, Journey journey) {
        super(Reminder.class, Reminder::orderId);
        this.approvals = approvals;
        this.journey = journey;
    }

    @Override
    Object run(Reminder reminder) {
        if (!approvals.isWaiting(reminder.orderId())) {
            return false;
        }
        log.warn("Order {} still waits for its approval, reminder {}", reminder.orderId(), reminder.number());
        journey.record(
                reminder.orderId(), BuildingBlock.WORKFLOW, "Reminded of the approval, no. " + reminder.number());
        return true;
    }
}
