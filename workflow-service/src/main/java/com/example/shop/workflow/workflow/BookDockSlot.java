package com.example.shop.workflow.workflow;

import com.example.shop.workflow.DockSlots;
import com.example.shop.workflow.workflow.BookDockSlot.Pickup;
import org.springframework.stereotype.Component;

/** Books a slot at the dock, under a distributed lock. */
@Component
class BookDockSlot extends OrderActivity<Pickup> {

    record Pickup(String orderId) {}

    private final DockSlots dockSlots;

    BookDockSlot(DockSlots dockSlots) {
        super(Pickup.class, Pickup::orderId);
        this.dockSlots = dockSlots;
    }

    @Override
    Object run(Pickup order) {
        return dockSlots.book(order.orderId());
    }
}
