package com.example.shop.conventions.web;

import com.example.shop.conventions.problem.ReactiveProblemAutoConfiguration;
import com.example.shop.conventions.problem.ReactiveProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.codec.CodecCustomizer;
import org.springframework.context.annotation.Bean;

/** Limits of what a request may be, and of when it may come, for an app on WebFlux. Web slice tests get them too. */
@AutoConfiguration(after = ReactiveProblemAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties(WebProperties.class)
public class ReactiveWebAutoConfiguration {

    /** A longer body is answered with 413 as soon as the limit is passed. */
    @Bean
    CodecCustomizer bodyLimit(WebProperties properties) {
        var limit = Math.toIntExact(properties.maxBodySize().toBytes());
        return codecs -> codecs.defaultCodecs().maxInMemorySize(limit);
    }

    @Bean
    RunningRequests runningRequests() {
        return new RunningRequests();
    }

    @Bean
    DrainWebFilter drainFilter(RunningRequests requests, ReactiveProblemWriter problems) {
        return new DrainWebFilter(requests, problems);
    }
}
