package com.example.shop.inventory;

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
import org.springframework.context.annotation.Import;

/** Runs the tests of a class in the whole service, with a real sidecar. All such classes share one context. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DaprTest("inventory-service")
@AutoConfigureObservability(metrics = false) // Without this, Spring Boot switches tracing off in tests.
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "inventory.reservations-expire-after=8s",
            "inventory.stock-reported-after=1s",
            "dapr.actors.idle-timeout=4s",
            "dapr.actors.scan-interval=1s"
        })
@Import(StockOutage.class)
public @interface InventoryServiceTest {}
