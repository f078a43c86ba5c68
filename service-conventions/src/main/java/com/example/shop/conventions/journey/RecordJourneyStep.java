package com.example.shop.conventions.journey;

import com.example.shop.model.BuildingBlock;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Records a step of an order's journey each time that the annotated method of a Spring bean has returned. It belongs on
 * the method that calls the building block. A method that throws records nothing.
 *
 * <pre>
 *   &#64;RecordJourneyStep(block = BuildingBlock.BINDINGS, text = "Sent the mail to the customer")
 *   public void send(Mail mail) {
 * </pre>
 *
 * <p>The expressions are written in Spring's expression language. They can read the arguments by their names, such as
 * {@code #mail}, and the returned value as {@code #result}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecordJourneyStep {

    BuildingBlock block();

    /**
     * What was done, for a person to read, without personal data. Expressions stand in {@code #{...}}. A collection is
     * written as its elements, separated by commas.
     */
    String text();

    /** An expression that tells whether there is a step. If it is empty, there is always one. */
    String condition() default "";

    /**
     * An expression that returns the order's id. If it is empty, the step belongs to the order that the thread works for.
     *
     * <p>If the thread does not know its order yet, the step waits for a later step that has an expression here. The order
     * of a request that places one is new, for example, and the request may fail before the order is stored. If no such
     * step follows before the thread ends its work, the waiting steps are dropped.
     */
    String orderId() default "";
}
