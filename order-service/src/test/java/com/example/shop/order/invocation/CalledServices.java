package com.example.shop.order.invocation;

import com.example.shop.local.LocalDapr;
import com.example.shop.local.sidecar.Sidecar;
import com.sun.net.httpserver.HttpServer;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Replaces inventory-service and pricing-service in tests. Both have their own sidecars.
 *
 * <p>Every product exists and costs ten euros, except these: {@code teapot} does not exist; {@code heirloom} has no
 * price; a request for {@code black-box}, {@code odd-request}, {@code old-release} or {@code broken-off} fails; a
 * request for {@code sleeper} does not end in time; {@code busy} and {@code busy-price} lead to the responses 503 and
 * {@code UNAVAILABLE}. The stock actors have seven pieces of each product.
 */
@Configuration(proxyBeanMethods = false)
public class CalledServices {

    /** The {@code traceparent} headers that a called service received, by the requested product. */
    static final Map<String, String> TRACES_OF_PRODUCTS = new ConcurrentHashMap<>();

    static final Map<String, String> TRACES_OF_PRICES = new ConcurrentHashMap<>();

    /** The number of calls of a service, by its app id and the product: {@code inventory-service/kettle}. */
    public static final Map<String, Integer> CALLS = new ConcurrentHashMap<>();

    /** The highest number of concurrent requests to inventory-service. */
    static final AtomicInteger MOST_AT_ONCE = new AtomicInteger();

    @Bean(destroyMethod = "close")
    Sidecar inventory() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", new FakeInventoryService());
        server.createContext("/dapr/config", FakeStockActor::config);
        server.createContext("/actors/", FakeStockActor::turn);
        server.setExecutor(Executors.newCachedThreadPool(daemons()));
        server.start();
        return LocalDapr.current()
                .startSidecar("inventory-service", server.getAddress().getPort(), "http");
    }

    @Bean(destroyMethod = "close")
    Sidecar pricing() throws IOException {
        var stub = new FakePricingService();
        var server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(stub)
                .intercept(stub)
                .build()
                .start();
        return LocalDapr.current().startSidecar("pricing-service", server.getPort(), "grpc");
    }

    private static CustomizableThreadFactory daemons() {
        var threads = new CustomizableThreadFactory("called-service-");
        threads.setDaemon(true);
        return threads;
    }
}
