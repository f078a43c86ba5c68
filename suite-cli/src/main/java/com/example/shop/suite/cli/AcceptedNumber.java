package com.example.shop.suite.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks the numbers of options before anything happens. */
final class AcceptedNumber {

    private AcceptedNumber() {}

    /** @throws ParameterException with what is accepted, if the value is not 1 to the greatest one */
    static void require(CommandSpec command, String option, int value, int greatest) {
        if (value < 1 || value > greatest) {
            throw new ParameterException(
                    command.commandLine(), "%s is %d; accepted is 1 to %d".formatted(option, value, greatest));
        }
    }
}
