package com.example.shop.conventions.journey;

import com.example.shop.conventions.log.OrderLog;
import com.example.shop.conventions.log.OrderLogAutoConfiguration;
import com.example.shop.conventions.time.TimeAutoConfiguration;
import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.dapr.trace.TraceHeaders;
import io.dapr.client.DaprClient;
import java.time.InstantSource;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.system.ApplicationTemp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.util.function.SingletonSupplier;

/** Records the steps of methods with {@link RecordJourneyStep}. */
@AutoConfiguration(
        after = {
            DaprClientAutoConfiguration.class,
            OrderLogAutoConfiguration.class,
            TraceAutoConfiguration.class,
            TimeAutoConfiguration.class
        })
public class JourneyAutoConfiguration {

    /** Needs no other bean when it is created, because all other beans are created after it. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor journeyStepAdvisor(ObjectProvider<JourneyRecorder> recorder) {
        var pointcut = AnnotationMatchingPointcut.forMethodAnnotation(RecordJourneyStep.class);
        return new DefaultPointcutAdvisor(
                pointcut, new JourneyStepInterceptor(SingletonSupplier.of(recorder::getObject)));
    }

    @Bean
    JourneyRecorder journeyRecorder(
            JourneyPublisher publisher,
            OrderLog orders,
            TraceHeaders trace,
            InstantSource time,
            @Value("${spring.application.name}") String service) {
        return new JourneyRecorder(publisher, orders, trace, time, service);
    }

    @Bean
    @ConditionalOnMissingBean(JourneyPublisher.class)
    PubSubJourneyPublisher journeyPublisher(DaprClient client, @Value("${server.port:8080}") String port) {
        return new PubSubJourneyPublisher(client, journeyFolder(port));
    }

    /** Several processes of one app on the same machine have different ports. */
    private static JourneyFolder journeyFolder(String port) {
        var folder = new ApplicationTemp().getDir("journey-" + port).toPath();
        return new JourneyFolder(folder, Jackson2ObjectMapperBuilder.json().build());
    }
}
