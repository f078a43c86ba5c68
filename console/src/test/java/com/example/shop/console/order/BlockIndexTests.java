package com.example.shop.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.console.ConsoleProperties;
import com.example.shop.console.suite.RunningSuite;
import com.example.shop.local.Project;
import com.example.shop.model.BuildingBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** With the README of this checkout. */
class BlockIndexTests {

    private final ConsoleProperties properties =
            new ConsoleProperties(Project.find().directory(), Project.find().directory(), "token");
    private final BlockIndex index = new BlockIndex(new RunningSuite(properties));

    @ParameterizedTest
    @CsvSource({
        "STATE, order-service, StateStoreOrders.java, StateStoreOrdersIT.java",
        "PUBSUB, workflow-service, OrderPlacedSubscriber.java, OrderPlacedSubscriberTests.java",
        "DISTRIBUTED_LOCK, workflow-service, LockDockSlots.java, LockDockSlotsIT.java",
        "ACTORS, inventory-service, ActorStocks.java, ActorStocksIT.java",
        "CONVERSATION, notification-service, ConversationLoop.java, ConversationMailOpeningIT.java"
    })
    void leadsFromAStepToItsClassAndTest(BuildingBlock block, String service, String source, String test) {
        assertThat(index.classOf(block, service)).get().asString().endsWith("/" + source);
        assertThat(index.testOf(block, service)).get().asString().endsWith("/" + test);
    }

    @ParameterizedTest
    @EnumSource
    void eachBlockHasAPage(BuildingBlock block) {
        assertThat(properties.checkout().resolve(index.pageOf(block))).exists();
    }

    @Test
    void findsTheComponents() {
        assertThat(index.componentsOf(BuildingBlock.STATE)).containsExactly("components/statestore.yaml");
        assertThat(index.componentsOf(BuildingBlock.JOBS)).isEmpty();
    }

    @Test
    void aServiceWithoutTheBlockHasNoClass() {
        assertThat(index.classOf(BuildingBlock.CONVERSATION, "pricing-service")).isEmpty();
    }
}
