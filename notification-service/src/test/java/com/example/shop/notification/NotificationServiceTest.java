package com.example.shop.notification;

import com.example.shop.local.junit.DaprTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Runs the tests of a class in the whole service, with a real sidecar. All such classes share one context. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DaprTest("notification-service")
@AutoConfigureObservability(metrics = false) // Without this, Spring Boot switches tracing off in tests.
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
public @interface NotificationServiceTest {}
