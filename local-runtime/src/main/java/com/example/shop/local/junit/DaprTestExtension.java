package com.example.shop.local.junit;

import com.example.shop.local.LocalDapr;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts what {@link DaprTest} promises, once for all classes of a JVM, and ends it whatever happens. */
final class DaprTestExtension implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    private record Running(LocalDapr dapr) implements ExtensionContext.Store.CloseableResource {

        static Running start(String appId) {
            var dapr = LocalDapr.start(appId);
            dapr.appEnvironment().forEach(System::setProperty);
            // The names under which the SDK looks for the same.
            System.setProperty("dapr.http.port", Integer.toString(dapr.sidecar().httpPort()));
            System.setProperty("dapr.grpc.port", Integer.toString(dapr.sidecar().grpcPort()));
            System.setProperty("dapr.api.token", dapr.sidecar().apiToken());
            return new Running(dapr);
        }

        @Override
        public void close() {
            dapr.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var appId = annotation(context).value();
        context.getRoot()
                .getStore(Namespace.create(DaprTestExtension.class))
                .getOrComputeIfAbsent("running", key -> Running.start(appId), Running.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (annotation(context).awaitApp()) {
            LocalDapr.current().sidecar().awaitReady();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        LocalDapr.current().requireAlive();
    }

    private static DaprTest annotation(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), DaprTest.class)
                .orElseThrow();
    }
}
