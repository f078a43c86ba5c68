package com.example.shop.suite.cli;

import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runfile.MultiAppRun.App;
import com.example.shop.suite.kubernetes.Cluster;
import com.example.shop.suite.kubernetes.DaprOnCluster;
import com.example.shop.suite.kubernetes.ShopOnCluster;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The suite on Kubernetes. */
@Command(
        name = "kube",
        description = "The suite on the Kubernetes cluster of the current context of kubectl.",
        subcommands = {KubeCommand.Up.class, KubeCommand.Order.class, KubeCommand.Down.class},
        synopsisSubcommandLabel = "COMMAND")
final class KubeCommand extends ProgressCommand {

    @Override
    public Integer call() {
        spec().commandLine().usage(out());
        return 0;
    }

    /** The options that select the cluster. */
    static final class Context {

        @Option(
                names = "--context",
                description =
                        "The context of kubectl. The default is the current context if its cluster is on this machine.")
        private @Nullable String name;

        Cluster cluster() {
            return Cluster.find(name);
        }
    }

    /** Installs Dapr and the suite. */
    @Command(
            name = "up",
            description = {
                "Installs Dapr if it is not installed, and the suite or its changes. Waits until everything is ready.",
                "Generates the secrets if they do not exist, and stores them in the cluster only."
            })
    static final class Up extends ProgressCommand {

        @Mixin
        private Context context = new Context();

        @Option(
                names = "--timeout",
                defaultValue = "600",
                description = "How many seconds it waits until everything is ready. The default is ${DEFAULT-VALUE}.")
        private int timeoutSeconds;

        @Override
        public Integer call() {
            var checkout = Checkout.find();
            var cluster = context.cluster();
            var start = System.nanoTime();
            new DaprOnCluster(cluster, checkout.directory(), this::report).installMissing();
            var appIds =
                    checkout.project().apps().apps().stream().map(App::appId).toList();
            new ShopOnCluster(cluster, checkout.directory(), this::report)
                    .install(appIds, Duration.ofSeconds(timeoutSeconds));
            report("Everything is ready in the namespace %s after %d s. Place an order: ./suite kube order"
                    .formatted(
                            ShopOnCluster.NAMESPACE,
                            Duration.ofNanos(System.nanoTime() - start).toSeconds()));
            return 0;
        }
    }

    /** Places orders as {@code ./suite order} does. */
    @Command(
            name = "order",
            description = {
                "Places an order on the suite in the cluster, follows it to its end and prints its journey.",
                "The exit code is 0 only if every order was confirmed or rejected."
            })
    static final class Order extends ProgressCommand {

        @Mixin
        private Context context = new Context();

        @Mixin
        private PlacedOrders orders = new PlacedOrders();

        @Override
        public Integer call() throws InterruptedException {
            orders.requireValid();
            var checkout = Checkout.find();
            var cluster = context.cluster();
            if (!cluster.has("service", "order-service", ShopOnCluster.NAMESPACE)) {
                throw new UserFacingException(
                        "The suite is not installed on the cluster of %s: install it with ./suite kube up"
                                .formatted(cluster.context()));
            }
            var port = checkout.project().apps().app("order-service").appPort();
            var log = checkout.state().resolve("logs").resolve("port-forward.log");
            try (var forwarded = cluster.forward(ShopOnCluster.NAMESPACE, "service/order-service", port, log)) {
                return orders.place(checkout, forwarded.url(), null, Optional.empty());
            }
        }
    }

    /** Removes what {@link Up} has installed. */
    @Command(name = "down", description = "Removes the suite from the cluster, and everything that it has stored.")
    static final class Down extends ProgressCommand {

        @Mixin
        private Context context = new Context();

        @Option(names = "--dapr", description = "Also removes Dapr.")
        private boolean dapr;

        @Override
        public Integer call() {
            var checkout = Checkout.find();
            var cluster = context.cluster();
            report("Removing the namespace " + ShopOnCluster.NAMESPACE);
            new ShopOnCluster(cluster, checkout.directory(), this::report).remove();
            if (dapr) {
                report("Removing Dapr");
                new DaprOnCluster(cluster, checkout.directory(), this::report).uninstall();
            }
            return 0;
        }
    }
}
