package com.example.shop.workflow.dock;

/** The names under which the dock's workflow and activities are registered with Dapr. Histories contain them, so they stay. */
public final class DockWorkflowNames {

    public static final String SHIP_ORDER = "ShipOrder";

    /** Before the order's id, it is the instance id of the workflow {@link #SHIP_ORDER}. */
    public static final String SHIP_ORDER_PREFIX = "ship-";

    public static final String BOOK_DOCK_SLOT = "BookDockSlot";
    public static final String CANCEL_DOCK_SLOT = "CancelDockSlot";

    private DockWorkflowNames() {}
}
