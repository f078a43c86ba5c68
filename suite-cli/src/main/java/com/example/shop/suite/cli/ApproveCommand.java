package com.example.shop.suite.cli;

import com.example.shop.suite.SidecarClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
        var workflows = Checkout.find().requireRunning().require("workflow-service");
        new SidecarClient(workflows)
                .invoke("PUT", "/orders/%s/approval".formatted(requireId()), "{\"approved\": %s}".formatted(!reject));
        report("Order %s is %s".formatted(orderId, reject ? "not approved" : "approved"));
        return 0;
    }

    private String requireId() {
        if (!orderId.matches("[A-Za-z0-9-]{1,64}")) {
            throw new ParameterException(
                    spec().commandLine(),
                    "%s is not the id of an order: letters, digits and hyphens are accepted".formatted(orderId));
        }
        return orderId;
    }
}
