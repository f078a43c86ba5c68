package com.example.shop.console.workflow;

/** What an operator does with a workflow, and what should happen. */
enum WorkflowAction {
    PAUSE("Pause", "No further step starts until you resume it.", "POST", "/pause"),
    RESUME("Resume", "It continues with its next step.", "POST", "/resume"),
    TERMINATE(
            "Terminate",
            "It ends. After 35 s its completed steps are undone in reverse order, and the order is rejected.",
            "POST",
            "/terminate"),
    PURGE("Purge", "The history of an ended workflow is deleted.", "DELETE", "");

    private final String title;
    private final String expectation;
    private final String method;
    private final String path;

    WorkflowAction(String title, String expectation, String method, String path) {
        this.title = title;
        this.expectation = expectation;
        this.method = method;
        this.path = path;
    }

    public String title() {
        return title;
    }

    public String expectation() {
        return expectation;
    }

    String method() {
        return method;
    }

    /** The path of the operation at workflow-service. */
    String pathOf(String orderId) {
        return "/workflows/" + orderId + path;
    }
}
