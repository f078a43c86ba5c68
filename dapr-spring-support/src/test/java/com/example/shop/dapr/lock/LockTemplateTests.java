package com.example.shop.dapr.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.example.shop.dapr.state.StateRecords;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.UnlockResponseStatus;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** How often the threads of one app call the lock store, which is a map here. */
class LockTemplateTests {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Map<String, String> store = new ConcurrentHashMap<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final DaprPreviewClient dapr = mock(DaprPreviewClient.class);
    private final LockTemplate locks = new LockTemplate(
            dapr, new FencingTokens(new StateRecords(mock(DaprClient.class), "statestore")), "lockstore", TIMEOUT);

    @BeforeEach
    void answer() {
        given(dapr.tryLock(anyString(), anyString(), anyString(), anyInt())).willAnswer(call -> {
            attempts.incrementAndGet();
            return Mono.just(store.putIfAbsent(call.getArgument(1), call.getArgument(2)) == null);
        });
        given(dapr.unlock(anyString(), any(), anyString())).willAnswer(call -> {
            var released = store.remove(call.<String>getArgument(1), call.<Object>getArgument(2));
            return Mono.just(released ? UnlockResponseStatus.SUCCESS : UnlockResponseStatus.LOCK_UNEXIST);
        });
    }

    @Test
    void eachOperationAsksTheLockStoreOnceAlsoIfManyThreadsWait() {
        var threads = Executors.newFixedThreadPool(8);
        var running = new AtomicInteger();

        var all = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> locks.withLock("dock", TIMEOUT, () -> mostRunning(running)), threads))
                .toList();

        assertThat(all)
                .allSatisfy(each -> assertThat(each).succeedsWithin(TIMEOUT).isEqualTo(1));
        assertThat(attempts).hasValue(40);
        threads.shutdown();
    }

    @Test
    void operationsUnderDifferentLocksDoNotWaitForEachOther() {
        var answer = locks.withLock("dock", () -> locks.withLock("stock", () -> "both"));

        assertThat(answer).isEqualTo("both");
        assertThat(store).isEmpty();
    }

    private static int mostRunning(AtomicInteger running) {
        var now = running.incrementAndGet();
        running.decrementAndGet();
        return now;
    }
}
