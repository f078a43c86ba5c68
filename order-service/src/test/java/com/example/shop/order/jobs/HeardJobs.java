package com.example.shop.order.jobs;

import com.example.shop.dapr.jobs.JobHandler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Remembers every turn of the jobs that tests schedule, and fails as often as their payload says. */
@Component
class HeardJobs {

    private final Map<String, List<Errand>> turns = new ConcurrentHashMap<>();

    record Errand(String text, int failures) {}

    @JobHandler("test-*")
    void on(String id, Errand errand) {
        var heard = turns.computeIfAbsent(id, any -> new CopyOnWriteArrayList<>());
        heard.add(errand);
        if (heard.size() <= errand.failures()) {
            throw new IllegalStateException("as the test wants it");
        }
    }

    List<Errand> turns(String id) {
        return turns.getOrDefault(id, List.of());
    }
}
