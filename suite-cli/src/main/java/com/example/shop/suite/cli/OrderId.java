package com.example.shop.suite.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The id of an order as a user has entered it. */
final class OrderId {

    private OrderId() {}

    /** @throws ParameterException if no order can have this id */
    static void require(CommandSpec spec, String orderId) {
        if (!orderId.matches("[A-Za-z0-9-]{1,64}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s is not the id of an order: letters, digits and hyphens are accepted".formatted(orderId));
        }
    }
}
