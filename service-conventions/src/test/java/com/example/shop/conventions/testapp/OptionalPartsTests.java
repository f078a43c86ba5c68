package com.example.shop.conventions.testapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.conventions.journey.JourneyPublisher;
import com.example.shop.dapr.invocation.RestClientInvocation;
import com.example.shop.dapr.security.AppToken;
import io.dapr.client.DaprClient;
import io.dapr.workflows.client.DaprWorkflowClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.client.RestClientAutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.util.ClassUtils;

/** An app has the parts whose libraries it has, and starts without the others. */
class OptionalPartsTests {

    private static final AutoConfigurations ALL =
            AutoConfigurations.of(ImportCandidates.load(AutoConfiguration.class, null).getCandidates().stream()
                    .filter(name -> name.startsWith("com.example.shop."))
                    .map(name -> ClassUtils.resolveClassName(name, null))
                    .toArray(Class<?>[]::new));
    private static final AutoConfigurations SPRING = AutoConfigurations.of(
            JacksonAutoConfiguration.class,
            HttpMessageConvertersAutoConfiguration.class,
            RestClientAutoConfiguration.class);

    @Test
    void aWebAppNeedsNeitherWorkflowsNorGrpcServers() {
        new WebApplicationContextRunner()
                .withConfiguration(SPRING)
                .withConfiguration(ALL)
                .withPropertyValues("spring.application.name=app", "springdoc.api-docs.enabled=false")
                .withClassLoader(new FilteredClassLoader(
                        "org.springframework.grpc", "io.grpc.netty", "io.dapr.workflows", "io.dapr.durabletask"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(DaprClient.class)
                        .hasSingleBean(RestClientInvocation.class)
                        .hasSingleBean(JourneyPublisher.class)
                        .doesNotHaveBean(DaprWorkflowClient.class)
                        .getBeans(FilterRegistrationBean.class)
                        .hasSize(6));
    }

    @Test
    void anAppWithoutAServerNeedsNoServlets() {
        new ApplicationContextRunner()
                .withConfiguration(SPRING)
                .withConfiguration(ALL)
                .withPropertyValues("spring.application.name=app")
                .withClassLoader(new FilteredClassLoader(
                        "org.springframework.web.servlet", "org.apache.catalina", "jakarta.servlet"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(DaprClient.class)
                        .hasSingleBean(AppToken.class)
                        .doesNotHaveBean("appTokenFilter"));
    }
}
