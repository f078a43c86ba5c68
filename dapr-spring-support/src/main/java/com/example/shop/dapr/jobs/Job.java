package com.example.shop.dapr.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is scheduled. Begin with {@link #once}, {@link #every} or {@link #recurring}, and add what else it needs.
 *
 * @param schedule {@code @every 5m}, {@code @daily} or six fields of cron, seconds first; null for one that comes once
 * @param dueTime when it comes first; null for at once, or by its schedule
 * @param repeats how often it comes at most; null for no limit
 * @param ttl when it ends; null for never
 * @param payload for the handler, written as JSON; null for none
 * @param overwrites whether it takes the place of one with the same name; refused otherwise
 */
public record Job(
        String name,
        @Nullable String schedule,
        @Nullable Instant dueTime,
        @Nullable Integer repeats,
        @Nullable Instant ttl,
        @Nullable Object payload,
        FailurePolicy failurePolicy,
        boolean overwrites) {

    /** Names travel in a path. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    public Job {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("No job can be named so: 1 to 128 letters, digits, '.', '_' and '-'");
        }
        if (schedule == null && dueTime == null) {
            throw new IllegalArgumentException("Job " + name + " would never be due");
        }
        if (repeats != null && repeats < 1) {
            throw new IllegalArgumentException("Job " + name + " would repeat less than once");
        }
    }

    /** For "in ten minutes" add them to the instant of the app's clock. */
    public static Job once(String name, Instant dueTime) {
        return new Job(name, null, dueTime, null, null, null, FailurePolicy.DEFAULT, true);
    }

    /** Comes again after each period; the first time after one period, unless {@link #first} says otherwise. */
    public static Job every(Duration period, String name) {
        return recurring(name, "@every " + period.toString().substring(2).toLowerCase(Locale.ROOT));
    }

    /**
     * Comes by a schedule.
     *
     * @param schedule {@code @daily} or six fields of cron, seconds first, in the scheduler's time zone
     */
    public static Job recurring(String name, String schedule) {
        return new Job(name, schedule, null, null, null, null, FailurePolicy.DEFAULT, true);
    }

    public Job first(Instant due) {
        return new Job(name, schedule, due, repeats, ttl, payload, failurePolicy, overwrites);
    }

    public Job repeats(int times) {
        return new Job(name, schedule, dueTime, times, ttl, payload, failurePolicy, overwrites);
    }

    public Job until(Instant end) {
        return new Job(name, schedule, dueTime, repeats, end, payload, failurePolicy, overwrites);
    }

    public Job with(Object content) {
        return new Job(name, schedule, dueTime, repeats, ttl, content, failurePolicy, overwrites);
    }

    public Job onFailure(FailurePolicy policy) {
        return new Job(name, schedule, dueTime, repeats, ttl, payload, policy, overwrites);
    }

    /** Is refused if there is one of its name. */
    public Job unlessThere() {
        return new Job(name, schedule, dueTime, repeats, ttl, payload, failurePolicy, false);
    }

    /** What happens when the handler fails. */
    public sealed interface FailurePolicy {

        /** Dapr's own: three times, a second apart. */
        FailurePolicy DEFAULT = new Retry(Duration.ofSeconds(1), 3);

        /** The turn is lost. */
        FailurePolicy DROP = new Drop();

        static FailurePolicy retry(Duration interval, int times) {
            return new Retry(interval, times);
        }
    }

    record Drop() implements FailurePolicy {}

    record Retry(Duration interval, int times) implements FailurePolicy {}
}
