package com.example.shop.workflow.workflow;

import com.example.shop.workflow.DockSlots;
import com.example.shop.workflow.workflow.BookDockSlot.Pickup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Undoes {@link BookDockSlot}. */
@Component
class CancelDockSlot extends OrderActivity<Pickup> {

    private final DockSlots dockSlots;

    CancelDockSlot(DockSlots dockSlots) {
        super(Pickup.class, Pickup::orderId);
        this.dockSlots = dockSlots;
    }

    @Override
    @Nullable
    Object run(Pickup order) {
        dockSlots.cancel(order.orderId());
        return null;
    }
}
