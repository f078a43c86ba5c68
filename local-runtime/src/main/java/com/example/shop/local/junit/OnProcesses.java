package com.example.shop.local.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * Skips a class where the integration tests run in containers: it looks into what only processes of this machine show, such
 * as their logs, their metrics and the connections that they make.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(
        named = "suite.platform",
        matches = "containers",
        disabledReason = "looks into the logs, metrics or connections of processes of this machine")
public @interface OnProcesses {}
