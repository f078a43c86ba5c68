package com.example.shop.dapr.callback;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The handler of a job in a gRPC app: declare one as a bean. An app that speaks HTTP has a controller method with
 * {@code @PostMapping("/job/...")} instead.
 *
 * @param name the name of the job, or the beginning of the names of several jobs, followed by {@code *}
 * @param type of the payload, which is read from JSON
 * @param handler takes what the {@code *} stands for (the whole name where there is none), and the payload. It may be
 *     called twice for one trigger; if it throws, the sidecar acts by the job's failure policy
 */
public record JobHandler<T>(String name, Class<T> type, BiConsumer<String, T> handler) {

    /** The handler of a job whose payload does not matter. */
    public static JobHandler<Void> withoutPayload(String name, Consumer<String> handler) {
        return new JobHandler<>(name, Void.class, (rest, none) -> handler.accept(rest));
    }

    boolean handles(String job) {
        return isPrefix() ? job.startsWith(prefix()) && job.length() > prefix().length() : job.equals(name);
    }

    /** The part of a job's name that the {@code *} stands for. */
    String rest(String job) {
        return isPrefix() ? job.substring(prefix().length()) : job;
    }

    private boolean isPrefix() {
        return name.endsWith("*");
    }

    private String prefix() {
        return name.substring(0, name.length() - 1);
    }
}
