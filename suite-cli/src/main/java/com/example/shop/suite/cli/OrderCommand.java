package com.example.shop.suite.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Places orders on the running suite, follows them to their ends and prints their journeys. */
@Command(
        name = "order",
        description = {
            "Places an order on the running suite, follows it to its end and prints its journey.",
            "The exit code is 0 only if every order was confirmed or rejected."
        })
final class OrderCommand implements Callable<Integer> {

    @Mixin
    private PlacedOrders orders = new PlacedOrders();

    @Option(
            names = "--target",
            defaultValue = "LOCAL",
            description = "Where the suite runs: ${COMPLETION-CANDIDATES}. The default is ${DEFAULT-VALUE}.")
    private OrderTarget target = OrderTarget.LOCAL;

    @Override
    public Integer call() throws InterruptedException {
        orders.requireValid();
        var checkout = Checkout.find();
        return orders.place(checkout, target.orderService(checkout), target.traces(checkout), target.local(checkout));
    }
}
