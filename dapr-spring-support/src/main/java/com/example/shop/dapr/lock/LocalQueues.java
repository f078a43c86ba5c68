package com.example.shop.dapr.lock;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A queue of threads of this app for each resource, in which one thread at a time has its turn. */
final class LocalQueues {

    private final Map<String, Queue> queues = new ConcurrentHashMap<>();

    /** Returns a place in the queue. It must be closed, also if its turn has not come. */
    Place of(String resource) {
        var queue = queues.compute(resource, (name, waiting) -> waiting == null ? new Queue() : waiting.joined());
        return new Place(resource, queue.turn);
    }

    private void leave(String resource) {
        queues.computeIfPresent(resource, (name, queue) -> queue.left());
    }

    /** The number of places changes only inside of the map's own lock. */
    private static final class Queue {

        private final Semaphore turn = new Semaphore(1, true);
        private int places = 1;

        Queue joined() {
            places++;
            return this;
        }

        /** Returns null if this was the last place, which removes the queue from the map. */
        @Nullable
        Queue left() {
            places--;
            return places == 0 ? null : this;
        }
    }

    /** The place of one thread. */
    final class Place implements AutoCloseable {

        private final String resource;
        private final Semaphore turn;
        private boolean isMine;

        private Place(String resource, Semaphore turn) {
            this.resource = resource;
            this.turn = turn;
        }

        /** Returns false if the turn has not come within the timeout, or if the thread was interrupted. */
        boolean awaitTurn(Duration timeout) {
            try {
                isMine = turn.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return isMine;
        }

        @Override
        public void close() {
            if (isMine) {
                turn.release();
            }
            leave(resource);
        }
    }
}
