package com.example.shop.conventions.journey;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.conventions.log.OrderLog;
import com.example.shop.conventions.log.OrderLogAutoConfiguration;
import com.example.shop.conventions.time.TimeAutoConfiguration;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.dapr.trace.TraceHeaders;
import com.example.shop.model.Journey;
import io.dapr.client.DaprClient;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Lets every service record the steps it takes. */
@AutoConfiguration(
        after = {
            DaprClientAutoConfiguration.class,
            OrderLogAutoConfiguration.class,
            TraceAutoConfiguration.class,
            TimeAutoConfiguration.class
        })
public class JourneyAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(Journey.class)
    PubSubJourney journey(
            DaprClient client,
            TraceHeaders trace,
            OrderLog orders,
            InstantSource time,
            @Value("${spring.application.name}") String service) {
        return new PubSubJourney(client, trace, orders, time, service);
    }
}
