package com.example.shop.suite.cli;

import com.example.shop.local.process.UserFacingException;
import com.example.shop.suite.OrderClient;
import com.example.shop.suite.SuiteState;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of commands that place orders, and the code that places, follows and prints the orders. */
final class PlacedOrders {

    private static final int AT_ONCE = 8;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE.json",
            description = "The file with the order. The default is examples/order.json.")
    private @Nullable Path file;

    @Option(
            names = "--orders",
            defaultValue = "1",
            description = "How many orders are placed. The default is ${DEFAULT-VALUE}.")
    private int orders;

    @Option(
            names = "--timeout",
            defaultValue = "60",
            description = "How many seconds each order is followed. The default is ${DEFAULT-VALUE}.")
    private int timeoutSeconds;

    /** Checks the numbers before anything else happens. */
    void requireValid() {
        AcceptedNumber.require(spec, "--orders", orders, 10_000);
        AcceptedNumber.require(spec, "--timeout", timeoutSeconds, 86_400);
    }

    /**
     * Places them, follows them to their ends and prints their journeys.
     *
     * @param orderService its base URL
     * @param traces where traces can be looked at; null where that is not known
     * @param local the suite on this machine, if the orders are placed on it
     * @return the exit code, 0 only if every order reached its end
     */
    int place(Checkout checkout, String orderService, @Nullable String traces, Optional<SuiteState> local)
            throws InterruptedException {
        var client = new OrderClient(orderService);
        var headline = new OrderHeadline(local);
        var printer = new PrintedJourney(spec.commandLine().getOut(), traces);
        var order = read(file == null ? checkout.directory().resolve("examples/order.json") : file);
        var executor = Executors.newFixedThreadPool(Math.min(orders, AT_ONCE));
        try {
            var journeys = IntStream.range(0, orders)
                    .mapToObj(i -> executor.submit(() -> placeAndFollow(client, order)))
                    .toList();
            var unfinished = 0;
            for (var future : journeys) {
                var journey = future.get();
                var stored = client.order(journey.path("orderId").asText());
                printer.print(headline.of(stored), journey, orders == 1);
                unfinished += OrderClient.isTerminal(journey) ? 0 : 1;
            }
            return unfinished == 0 ? 0 : 1;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UserFacingException known ? known : new IllegalStateException(e);
        } finally {
            executor.shutdownNow();
        }
    }

    private JsonNode placeAndFollow(OrderClient client, String order) {
        var id = client.place(order).path("id").asText();
        return client.follow(id, Duration.ofSeconds(timeoutSeconds));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new UserFacingException(
                    "The file %s does not exist; examples/order.json is an example".formatted(file), e);
        } catch (IOException e) {
            throw new UserFacingException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }
}
