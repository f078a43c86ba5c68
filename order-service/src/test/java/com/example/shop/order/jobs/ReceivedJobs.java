package com.example.shop.order.jobs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Remembers every trigger of the jobs that tests schedule, and fails as often as their payload says. */
@RestController
class ReceivedJobs {

    private final Map<String, List<Errand>> triggers = new ConcurrentHashMap<>();

    record Errand(String text, int failures) {}

    @PostMapping("/job/test-{id}")
    void on(@PathVariable String id, @RequestBody Errand errand) {
        var heard = triggers.computeIfAbsent(id, any -> new CopyOnWriteArrayList<>());
        heard.add(errand);
        if (heard.size() <= errand.failures()) {
            throw new IllegalStateException("as the test wants it");
        }
    }

    List<Errand> triggers(String id) {
        return triggers.getOrDefault(id, List.of());
    }
}
