package com.example.shop.order.jobs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Records each trigger of the jobs that tests schedule, and throws as often as their payload says. */
@RestController
class ReceivedJobs {

    private final Map<String, List<JobData>> triggers = new ConcurrentHashMap<>();

    record JobData(String text, int failures) {}

    @PostMapping("/job/test-{id}")
    void on(@PathVariable String id, @RequestBody JobData data) {
        var received = triggers.computeIfAbsent(id, any -> new CopyOnWriteArrayList<>());
        received.add(data);
        if (received.size() <= data.failures()) {
            throw new IllegalStateException("fails as the payload of the job says");
        }
    }

    List<JobData> triggers(String id) {
        return triggers.getOrDefault(id, List.of());
    }
}
