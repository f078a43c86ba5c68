package com.example.shop.dapr.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.local.LocalDapr;
import com.example.shop.local.junit.DaprTest;
import com.example.shop.local.junit.Threads;
import com.example.shop.local.sidecar.Sidecar;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.DaprClientImpl;
import io.dapr.config.Properties;
import io.dapr.exceptions.DaprException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two replicas of an app, each with a sidecar of its own, and one lock store. */
@DaprTest(value = "workflow-service", awaitApp = false)
@TestInstance(Lifecycle.PER_CLASS)
class LockTemplateIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final List<DaprClientImpl> clients = new ArrayList<>();
    private Sidecar second;
    private LockTemplate one;
    private LockTemplate other;

    @BeforeAll
    void startASecondReplica() {
        var dapr = LocalDapr.current();
        second = dapr.startReplica();
        one = template(dapr.sidecar(), LEASE);
        other = template(second, LEASE);
    }

    @AfterAll
    void stop() throws Exception {
        for (var client : clients) {
            client.close();
        }
        second.close();
    }

    @Test
    void oneReplicaAtATime() {
        var resource = resource();
        var inside = new AtomicInteger();
        var done = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(8);
        var all = CompletableFuture.allOf(IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> (i % 2 == 0 ? one : other).withLock(resource, LONG, () -> {
                            assertThat(inside.incrementAndGet()).isEqualTo(1);
                            inside.decrementAndGet();
                            return done.incrementAndGet();
                        }),
                        threads))
                .toArray(CompletableFuture[]::new));

        assertThat(all).succeedsWithin(LONG);
        assertThat(done).hasValue(16);
        threads.shutdown();
    }

    @Test
    void aTakenLockIsATypedErrorAndTheOtherResourceIsFree() {
        var resource = resource();

        String answer = one.withLock(resource, () -> {
            assertThatExceptionOfType(LockTaken.class)
                    .isThrownBy(() -> other.withLock(resource, () -> "never"))
                    .satisfies(taken -> assertThat(taken.resource()).isEqualTo(resource))
                    .withMessageContaining("lockstore");
            assertThatExceptionOfType(LockTaken.class)
                    .as("it is not reentrant")
                    .isThrownBy(() -> one.withLock(resource, () -> "never"));
            return other.withLock(resource(), () -> "done");
        });

        assertThat(answer).isEqualTo("done");
    }

    @Test
    void waitsUntilItIsItsTurn() throws Exception {
        var resource = resource();
        var taken = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(
                () -> one.withLock(resource, () -> {
                    taken.countDown();
                    return awaitLatch(goOn);
                }),
                Threads.ONE_FOR_EACH_TASK);
        assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();

        var second = CompletableFuture.supplyAsync(
                () -> other.withLock(resource, LONG, () -> "second"), Threads.ONE_FOR_EACH_TASK);
        assertThat(second).isNotDone();
        goOn.countDown();

        assertThat(first).succeedsWithin(LONG);
        assertThat(second).succeedsWithin(LONG).isEqualTo("second");
    }

    @Test
    void isReleasedAlsoWhenTheOperationFails() {
        var resource = resource();

        assertThatIllegalStateException()
                .isThrownBy(() -> one.withLock(resource, () -> {
                    throw new IllegalStateException("no luck");
                }))
                .withMessage("no luck");

        assertThat(other.<String>withLock(resource, () -> "free")).isEqualTo("free");
    }

    @Test
    void aLeaseThatRanOutIsSomebodyElsesAndOurReleaseDoesNotTouchIt() {
        var resource = resource();
        var brief = template(LocalDapr.current().sidecar(), Duration.ofSeconds(1));

        brief.withLock(resource, () -> {
            String got = await().atMost(LONG)
                    .ignoreExceptionsInstanceOf(LockTaken.class)
                    .until(() -> other.<String>withLock(resource, () -> "mine now"), answer -> true);
            return got;
        });

        assertThat(one.<String>withLock(resource, () -> "free")).isEqualTo("free");
    }

    @Test
    void fencingTokensOnlyGrow() {
        var resource = resource();

        var first = one.<Long>withFencedLock(resource, LONG, token -> token);
        var second = one.<Long>withFencedLock(resource, LONG, token -> token);

        assertThat(second).isGreaterThan(first);
    }

    @Test
    void namesWhatIsUnknown() {
        assertThatIllegalArgumentException().isThrownBy(() -> one.withLock(" ", () -> "never"));
        var unknown = new LockTemplate(client(LocalDapr.current().sidecar()), tokens(), "no-such-store", LEASE);
        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() -> unknown.withLock(resource(), () -> "never"))
                .withMessageContaining("no-such-store");
    }

    private static String resource() {
        return "stock-" + UUID.randomUUID();
    }

    private static boolean awaitLatch(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private LockTemplate template(Sidecar sidecar, Duration lease) {
        return new LockTemplate(client(sidecar), tokens(), "lockstore", lease);
    }

    private FencingTokens tokens() {
        return new FencingTokens(new StateRecords(client(LocalDapr.current().sidecar()), "statestore"));
    }

    private DaprClientImpl client(Sidecar sidecar) {
        var client = (DaprClientImpl) new DaprClientBuilder()
                .withPropertyOverrides(Map.of(
                        Properties.GRPC_PORT,
                        Integer.toString(sidecar.grpcPort()),
                        Properties.API_TOKEN,
                        sidecar.apiToken()))
                .build();
        clients.add(client);
        return client;
    }
}
