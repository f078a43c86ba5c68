package com.example.shop.conventions.openapi;

import com.example.shop.dapr.security.AppTokenAutoConfiguration;
import com.example.shop.dapr.security.ProtectedPaths;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/**
 * Describes the API where the service brings springdoc. What Dapr itself calls is never in the document; what other apps
 * call by way of the sidecar is where {@code dapr.openapi.sidecar-operations} says so.
 */
@AutoConfiguration(after = AppTokenAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnClass(SpringDocConfigProperties.class)
@ConditionalOnBooleanProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
@EnableConfigurationProperties(OpenApiProperties.class)
public class OpenApiAutoConfiguration {

    /** The container's own way to an error, and what the SDK answers probes with. */
    private static final List<String> PLUMBING = List.of("/error", "/healthz");

    static {
        SpringDocUtils.getConfig()
                .addResponseWrapperToIgnore(Mono.class)
                .replaceWithSchema(
                        Currency.class, new StringSchema().pattern("[A-Z]{3}").example("EUR"));
    }

    /** Left out before their types are looked at: no schema stays behind. */
    @Bean
    ApiDescription apiDescription(
            OpenApiProperties properties, ProtectedPaths paths, SpringDocConfigProperties springdoc) {
        var excluded = new ArrayList<>(paths.callbacks());
        excluded.addAll(PLUMBING);
        excluded.addAll(Objects.requireNonNullElse(springdoc.getPathsToExclude(), List.of()));
        if (!properties.sidecarOperations()) {
            excluded.addAll(paths.forOtherApps());
        }
        springdoc.setPathsToExclude(excluded);
        return new ApiDescription(paths, properties.tags());
    }

    @Bean
    RequiredComponents requiredComponents() {
        return new RequiredComponents();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    static class Reactive {

        @Bean
        DescribeOffEventLoop describeOffEventLoop(SpringDocConfigProperties springdoc) {
            return new DescribeOffEventLoop(springdoc.getApiDocs().getPath());
        }
    }
}
