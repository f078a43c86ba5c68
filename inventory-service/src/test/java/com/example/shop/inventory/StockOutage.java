package com.example.shop.inventory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Makes all calls of the stock fail for some time, like an unavailable state store. */
@TestConfiguration(proxyBeanMethods = false)
public class StockOutage implements AutoCloseable {

    private static final AtomicInteger REFUSED = new AtomicInteger();
    private static volatile boolean unavailable;

    /** Begins an outage, which ends when it is closed. */
    public static StockOutage begin() {
        REFUSED.set(0);
        unavailable = true;
        return new StockOutage();
    }

    /** Returns how many calls have failed. */
    public int refused() {
        return REFUSED.get();
    }

    @Override
    public void close() {
        unavailable = false;
    }

    @Bean
    static BeanPostProcessor stockOutageProcessor() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Stocks stocks ? interruptible(stocks) : bean;
            }
        };
    }

    private static Object interruptible(Stocks stocks) {
        return Proxy.newProxyInstance(
                Stocks.class.getClassLoader(), new Class<?>[] {Stocks.class}, (proxy, method, arguments) -> {
                    if (unavailable) {
                        REFUSED.incrementAndGet();
                        throw new IllegalStateException("the state store is unavailable");
                    }
                    try {
                        return method.invoke(stocks, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
