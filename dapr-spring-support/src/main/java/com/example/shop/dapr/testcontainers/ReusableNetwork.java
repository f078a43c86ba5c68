package com.example.shop.dapr.testcontainers;

import org.junit.runner.Description;
import org.junit.runners.model.Statement;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Network;

/** A network that stays: Testcontainers finds a container again in the same network only, and its own are new each time. */
final class ReusableNetwork implements Network {

    private final String id;

    private ReusableNetwork(String id) {
        this.id = id;
    }

    /** The one of that name, made if there is none. */
    static ReusableNetwork named(String name) {
        var engine = DockerClientFactory.lazyClient();
        return new ReusableNetwork(engine.listNetworksCmd().withNameFilter(name).exec().stream()
                .filter(network -> network.getName().equals(name))
                .findFirst()
                .map(com.github.dockerjava.api.model.Network::getId)
                .orElseGet(() -> engine.createNetworkCmd().withName(name).exec().getId()));
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public void close() {
        // It outlives the tests.
    }

    /** What JUnit 4 would call. */
    @Override
    public Statement apply(Statement base, Description description) {
        return base;
    }
}
