package com.example.shop.suite.cli;

import com.example.shop.local.process.Http;
import com.example.shop.suite.SidecarClient;
import com.example.shop.suite.SupplierDelivery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Sends a delivery of the supplier, as a message in the queue to which inventory-service has an input binding. */
@Command(
        name = "restock",
        description = {
            "Sends a delivery of the supplier to inventory-service of the running suite, through its output binding.",
            "The pieces are in stock a moment later."
        })
final class RestockCommand extends ProgressCommand {

    private static final int MOST_PIECES = 10_000;

    @Parameters(
            arity = "0..1",
            defaultValue = "espresso-machine",
            paramLabel = "PRODUCT",
            description = "The id of the product. The default is ${DEFAULT-VALUE}, which examples/order.json orders.")
    private String product = "";

    @Option(
            names = "--pieces",
            defaultValue = "100",
            description = "How many pieces are delivered. The default is ${DEFAULT-VALUE}.")
    private int pieces;

    @Override
    public Integer call() {
        AcceptedNumber.require(spec(), "--pieces", pieces, MOST_PIECES);
        var inventory = Checkout.find().requireRunning().require("inventory-service");
        if (!product.matches("[a-z0-9-]+") || !Http.isOk(inventory.appPort(), "/products/" + product)) {
            throw new ParameterException(
                    spec().commandLine(),
                    "There is no product %s; %s/products lists them".formatted(product, inventory.url()));
        }
        new SidecarClient(inventory).call("POST", SupplierDelivery.PATH, SupplierDelivery.of(product, pieces));
        report("Sent a delivery of %d pieces of %s".formatted(pieces, product));
        return 0;
    }
}
