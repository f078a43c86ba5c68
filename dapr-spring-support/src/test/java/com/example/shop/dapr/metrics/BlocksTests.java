package com.example.shop.dapr.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTests {

    @ParameterizedTest
    @CsvSource({
        "getState, STATE",
        "executeStateTransaction, STATE",
        "getBulkState, STATE",
        "publishEvent, PUBSUB",
        "publishEvents, PUBSUB",
        "invokeBinding, BINDINGS",
        "getSecret, SECRETS",
        "getConfiguration, CONFIGURATION",
        "tryLock, DISTRIBUTED_LOCK",
        "unlock, DISTRIBUTED_LOCK",
        "converseAlpha2, CONVERSATION",
        "encrypt, CRYPTOGRAPHY",
        "DecryptAlpha1, CRYPTOGRAPHY",
        "ScheduleJobAlpha1, JOBS",
        "ExecuteActorStateTransaction, ACTORS",
        "RegisterActorReminder, ACTORS",
        "invokeMethod, SERVICE_INVOCATION"
    })
    void areToldByTheNamesOfOperations(String operation, BuildingBlock block) {
        assertThat(Blocks.of(operation)).isEqualTo(block);
    }
}
