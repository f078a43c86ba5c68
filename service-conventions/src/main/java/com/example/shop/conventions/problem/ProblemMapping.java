package com.example.shop.conventions.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * The class in which a service says how its own exceptions are answered. It is called before what all services have in
 * common; two plain {@code @RestControllerAdvice}s have no defined order.
 */
@RestControllerAdvice
@Order(0)
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProblemMapping {}
