package com.example.shop.inventory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets a test take the stock away for a while, as a state store does that is not there. */
@TestConfiguration(proxyBeanMethods = false)
public class StockOutage implements AutoCloseable {

    private static final AtomicInteger REFUSED = new AtomicInteger();
    private static volatile boolean away;

    /** From now on until it is closed. */
    public static StockOutage begin() {
        REFUSED.set(0);
        away = true;
        return new StockOutage();
    }

    /** How many calls have failed. */
    public int refused() {
        return REFUSED.get();
    }

    @Override
    public void close() {
        away = false;
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
                    if (away) {
                        REFUSED.incrementAndGet();
                        throw new IllegalStateException("the state store is away");
                    }
                    try {
                        return method.invoke(stocks, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
