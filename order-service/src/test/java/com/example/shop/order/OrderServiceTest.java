package com.example.shop.order;

import com.example.shop.local.junit.DaprTest;
import com.example.shop.order.availability.BulkRequestCounter;
import com.example.shop.order.invocation.CalledServices;
import com.example.shop.order.pubsub.ProgrammedSubscriber;
import com.example.shop.order.pubsub.ReceivedEvents;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * Runs the tests of a class in the whole service, on a real sidecar, with {@link CalledServices} in place of the services that it calls.
 * All such classes share one context.
 */
@DaprTest("order-service")
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"order.announcement.first-after=1s", "order.announcement.every=1s"})
@AutoConfigureObservability(metrics = false) // Without this, Spring Boot switches tracing off in tests.
@Import({CalledServices.class, ReceivedEvents.class, ProgrammedSubscriber.class, BulkRequestCounter.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OrderServiceTest {}
