package com.example.reactiveservice.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** BlockHound is active in all tests: a call that blocks a thread of Reactor fails. */
class NonBlockingTests {

    @Test
    void findsACallThatBlocks() {
        var blocking = Mono.fromCallable(() -> new CountDownLatch(1).await(1, TimeUnit.MINUTES))
                .subscribeOn(Schedulers.parallel());

        assertThatThrownBy(() -> blocking.block(Duration.ofSeconds(60)))
                .hasCauseInstanceOf(BlockingOperationError.class);
    }
}
