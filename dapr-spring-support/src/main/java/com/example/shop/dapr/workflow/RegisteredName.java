package com.example.shop.dapr.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which a workflow or an activity is registered with Dapr, in place of the simple name of its class.
 *
 * <p>The histories of workflows contain the registered names. With this annotation a class can be renamed while
 * workflows that were started before are still running.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RegisteredName {

    String value();
}
