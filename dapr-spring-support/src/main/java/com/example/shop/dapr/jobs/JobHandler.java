package com.example.shop.dapr.jobs;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a bean that is called when a job is due. May be called again for the same turn, so it has to be
 * idempotent; what it throws makes the scheduler act by the job's failure policy.
 *
 * <pre>{@code
 * @JobHandler("payment-deadline-*")
 * void on(String orderId, Deadline deadline) { ... }
 * }</pre>
 *
 * <p>A parameter of type {@code String} is what the {@code *} stands for, and one of any other type is the job's
 * payload. Both may be left out. A {@code Mono} that the method answers is subscribed to, and waited for.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface JobHandler {

    /** The job's name, or how its name begins if it ends with {@code *}. */
    String value();
}
