package com.example.shop.suite.cli;

import com.example.shop.suite.OrderClient;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what happened to an order that was placed before. */
@Command(
        name = "journey",
        description =
                "Prints the status of an order of the running suite, the reason of a rejection, and what each service did for it.")
final class JourneyCommand extends ProgressCommand {

    @Parameters(paramLabel = "ORDER", description = "The id of the order.")
    private String orderId = "";

    @Override
    public Integer call() {
        OrderId.require(spec(), orderId);
        var suite = Checkout.find().requireRunning();
        var orders = new OrderClient(suite.require("order-service").url());
        var headline = new OrderHeadline(Optional.of(suite)).of(orders.order(orderId));
        new PrintedJourney(out(), suite.traces()).print(headline, orders.journey(orderId), true);
        return 0;
    }
}
