package com.example.shop.workflow.approval;

/** The names of approvals in Dapr's workflow engine. Histories contain them, so they stay. */
public final class ApprovalWorkflowNames {

    /** The external event that contains the decision: true if the order is approved. */
    public static final String APPROVAL_EVENT = "approval";

    /** The custom status of an order's workflow while it waits for {@link #APPROVAL_EVENT}. */
    public static final String WAITING_FOR_APPROVAL = "waiting for an approval";

    public static final String CHECK_APPROVAL = "CheckApproval";
    public static final String REMIND_OF_APPROVAL = "RemindOfApproval";

    /** Before the order's id, it is the instance id of the workflow {@link #REMIND_OF_APPROVAL}. */
    public static final String REMIND_OF_APPROVAL_PREFIX = "remind-";

    public static final String REMIND = "Remind";

    private ApprovalWorkflowNames() {}
}
