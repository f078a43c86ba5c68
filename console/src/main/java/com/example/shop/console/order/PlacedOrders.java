package com.example.shop.console.order;

import com.example.shop.console.suite.RunningSuite;
import com.example.shop.local.process.UserFacingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Places ready-made orders and knows the last hundred of them. */
@Component
public class PlacedOrders implements DisposableBean {

    private static final int KNOWN = 100;
    private static final int AT_ONCE = 16;

    private final RunningSuite suite;
    private final Deque<String> ids = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    PlacedOrders(RunningSuite suite) {
        this.suite = suite;
    }

    /**
     * Sends all requests of a ready-made order at the same time.
     *
     * @return the id of the last placed order
     * @throws UserFacingException with the reason if order-service has accepted none
     */
    String place(ReadyMadeOrder order) {
        var client = suite.orders();
        var key = UUID.randomUUID().toString();
        var answers = order.requests()
                .map(request -> threads.submit(() -> client.place(
                        request, order.hasOneKey() ? key : UUID.randomUUID().toString())))
                .toList();
        answers.forEach(this::remember);
        return newest();
    }

    private void remember(Future<JsonNode> answer) {
        try {
            add(answer.get().path("id").asText());
        } catch (InterruptedException e) {
            throw UserFacingException.interrupted(e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UserFacingException)) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private synchronized void add(String id) {
        if (!ids.contains(id)) {
            ids.addFirst(id);
        }
        if (ids.size() > KNOWN) {
            ids.removeLast();
        }
    }

    private synchronized String newest() {
        if (ids.isEmpty()) {
            throw new UserFacingException("order-service has accepted no order");
        }
        return ids.getFirst();
    }

    /** Returns the ids, the newest first. */
    public synchronized List<String> ids() {
        return List.copyOf(ids);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
