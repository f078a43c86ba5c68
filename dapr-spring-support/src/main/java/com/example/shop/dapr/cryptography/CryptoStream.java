package com.example.shop.dapr.cryptography;

import io.dapr.v1.CommonProtos.StreamPayload;
import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call that sends a stream and receives another, in bounded memory: it reads no faster than the sidecar takes and
 * asks for no more than the output has taken. The SDK's own {@code encrypt} and {@code decrypt} ask for everything at
 * once ({@code DaprClientImpl.createStreamObserver}).
 *
 * @param <Q> the request
 * @param <A> the response
 */
final class CryptoStream<Q, A> implements ClientResponseObserver<Q, A> {

    private static final int CHUNK = 64 * 1024;

    private final Function<A, StreamPayload> payload;
    private final OutputStream output;
    private final Duration patience;
    private @Nullable ClientCallStreamObserver<Q> requests;
    private @Nullable Throwable failure;
    private boolean ended;
    private long progress;

    /** @param patience how long nothing may happen */
    CryptoStream(Function<A, StreamPayload> payload, OutputStream output, Duration patience) {
        this.payload = payload;
        this.output = output;
        this.patience = patience;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<Q> stream) {
        requests = stream;
        stream.disableAutoRequestWithInitial(1);
        stream.setOnReadyHandler(this::happened);
    }

    @Override
    public void onNext(A response) {
        try {
            payload.apply(response).getData().writeTo(output);
            happened();
            started().request(1);
        } catch (IOException e) {
            fail(e);
        }
    }

    @Override
    public synchronized void onError(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
        ended = true;
        notifyAll();
    }

    @Override
    public synchronized void onCompleted() {
        ended = true;
        notifyAll();
    }

    /**
     * Sends all of the input, the first chunk also if there is none, and waits for the end of the answer.
     *
     * @param request from the number of a chunk, counted from zero, and the chunk
     */
    void transfer(InputStream input, BiFunction<Long, byte[], Q> request) throws IOException {
        try {
            var chunk = input.readNBytes(CHUNK);
            for (var number = 0L; number == 0 || chunk.length > 0; number++) {
                await(started()::isReady);
                if (hasEnded()) {
                    break;
                }
                started().onNext(request.apply(number, chunk));
                chunk = input.readNBytes(CHUNK);
            }
            if (!hasEnded()) {
                started().onCompleted();
            }
            await(() -> false);
        } catch (IOException | RuntimeException e) {
            fail(e);
            throw e;
        }
        rethrow();
    }

    private void await(BooleanSupplier condition) {
        try {
            awaitProgress(condition);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Status.CANCELLED.withDescription("interrupted").asRuntimeException();
        }
    }

    private synchronized void awaitProgress(BooleanSupplier condition) throws InterruptedException {
        var seen = progress;
        var deadline = System.nanoTime() + patience.toNanos();
        while (!ended && !condition.getAsBoolean()) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                throw Status.DEADLINE_EXCEEDED
                        .withDescription("nothing happened for " + patience)
                        .asRuntimeException();
            }
            wait(Math.max(1, Duration.ofNanos(left).toMillis()));
            if (progress != seen) {
                seen = progress;
                deadline = System.nanoTime() + patience.toNanos();
            }
        }
    }

    private synchronized void happened() {
        progress++;
        notifyAll();
    }

    private synchronized boolean hasEnded() {
        return ended;
    }

    /** Ends the call from our side; what the cancellation itself reports is not the reason. */
    private void fail(Exception reason) {
        synchronized (this) {
            if (failure == null) {
                failure = reason;
            }
        }
        started().cancel("the caller failed", reason);
    }

    private synchronized void rethrow() throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
    }

    private ClientCallStreamObserver<Q> started() {
        if (requests == null) {
            throw new IllegalStateException("The call has not started");
        }
        return requests;
    }
}
