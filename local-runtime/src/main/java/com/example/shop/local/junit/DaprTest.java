package com.example.shop.local.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a class against a real sidecar with the components that the project ships.
 *
 * <p>The first such class of a JVM starts Redis, a mail server, the control plane and the sidecar on free ports; the
 * end of the JVM's tests stops them. The addresses and tokens are system properties before a Spring context starts,
 * under the names that the environment of an app has: {@code APP_PORT}, {@code DAPR_HTTP_PORT}, {@code DAPR_GRPC_PORT},
 * {@code DAPR_API_TOKEN}, {@code APP_API_TOKEN}. So the context has to start with a defined port:
 *
 * <pre>
 * &#64;DaprTest("order-service")
 * &#64;SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
 * class StateStoreOrdersIT { ... }
 * </pre>
 *
 * @see com.example.shop.local.LocalDapr#current()
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DaprTestExtension.class)
public @interface DaprTest {

    /** The app id, as in {@code dapr.yaml}. */
    String value();

    /**
     * Whether each test waits until the sidecar has found the app. False for a class that tests without one.
     */
    boolean awaitApp() default true;
}
