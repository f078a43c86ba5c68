package com.example.shop.workflow.fulfilment;

/** The names under which the workflows and activities of fulfilments are registered. Histories contain them, so they stay. */
public final class FulfilmentWorkflowNames {

    public static final String FULFIL_ORDER = "FulfilOrderWorkflow";
    public static final String UNDO_ORDER = "UndoOrder";

    /** Before the order's id, it is the instance id of the workflow {@link #UNDO_ORDER}. */
    public static final String UNDO_ORDER_PREFIX = "undo-";

    public static final String RESERVE_STOCK = "ReserveStock";
    public static final String RELEASE_RESERVATION = "ReleaseReservation";
    public static final String CONFIRM_RESERVATION = "ConfirmReservation";
    public static final String WITHDRAW_CONFIRMATION = "WithdrawConfirmation";
    public static final String ANNOUNCE_CONFIRMATION = "AnnounceConfirmation";
    public static final String ANNOUNCE_REJECTION = "AnnounceRejection";
    public static final String TERMINATE_FULFILMENT = "TerminateFulfilment";
    public static final String CLAIM_REJECTION = "ClaimRejection";

    private FulfilmentWorkflowNames() {}
}
