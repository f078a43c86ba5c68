package com.example.shop.suite.cli;

import com.example.shop.suite.SidecarClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Raises the event for which the workflow of an order waits. */
@Command(
        name = "approve",
        description = "Approves an order of the running suite that waits for its approval, or rejects it.")
final class ApproveCommand extends ProgressCommand {

    @Parameters(paramLabel = "ORDER", description = "The id of the order.")
    private String orderId = "";

    @Option(names = "--reject", description = "Rejects the order.")
    private boolean reject;

    @Override
    public Integer call() {
        OrderId.require(spec(), orderId);
        var workflows = Checkout.find().requireRunning().require("workflow-service");
        new SidecarClient(workflows)
                .invoke("PUT", "/orders/%s/approval".formatted(orderId), "{\"approved\": %s}".formatted(!reject));
        report("Order %s is %s".formatted(orderId, reject ? "not approved" : "approved"));
        return 0;
    }
}
