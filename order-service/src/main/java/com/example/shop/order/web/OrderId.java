package com.example.shop.order.web;

import com.example.shop.model.OrderEvent;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Validates the format of an order's id. */
@Pattern(regexp = OrderEvent.ORDER_ID_PATTERN)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface OrderId {

    String message() default "must be 1 to 64 letters, digits or hyphens";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
