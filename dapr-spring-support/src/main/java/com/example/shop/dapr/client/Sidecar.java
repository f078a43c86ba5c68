package com.example.shop.dapr.client;

import com.example.shop.dapr.security.AppToken;
import io.dapr.config.Properties;
import io.dapr.config.Property;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;
import org.springframework.http.HttpHeaders;

/**
 * Where this app's sidecar listens, and the token it asks for.
 *
 * <p>The SDK reads environment variables and system properties of other names. Here they come from Spring's
 * environment under the one name that Dapr documents ({@code DAPR_HTTP_PORT}, {@code DAPR_API_TOKEN}, ...), so that a
 * test can set them too.
 */
public final class Sidecar {

    private static final List<Property<?>> CONNECTION = List.of(
            Properties.SIDECAR_IP,
            Properties.HTTP_PORT,
            Properties.HTTP_ENDPOINT,
            Properties.GRPC_PORT,
            Properties.GRPC_ENDPOINT,
            Properties.API_TOKEN);

    private final Map<Property<?>, String> settings;

    private Sidecar(Map<Property<?>, String> settings) {
        this.settings = Map.copyOf(settings);
    }

    /** Reads what Dapr tells every app it starts; what is not set stays the SDK's default. */
    public static Sidecar from(PropertyResolver environment) {
        var settings = new LinkedHashMap<Property<?>, String>();
        for (var property : CONNECTION) {
            var value = environment.getProperty(property.getEnvName());
            if (value != null && !value.isBlank()) {
                settings.put(property, value);
            }
        }
        return new Sidecar(settings);
    }

    /** Takes what Spring Boot has found; what Dapr would have told the app does not matter then. */
    static Sidecar at(SidecarConnectionDetails found) {
        var settings = new LinkedHashMap<Property<?>, String>();
        settings.put(Properties.HTTP_ENDPOINT, found.httpEndpoint().toString());
        settings.put(Properties.GRPC_ENDPOINT, found.grpcEndpoint().toString());
        if (found.apiToken() != null) {
            settings.put(Properties.API_TOKEN, found.apiToken());
        }
        return new Sidecar(settings);
    }

    /** For the SDK's builders. */
    public Map<Property<?>, String> settings() {
        return settings;
    }

    /** For what the SDK builds from properties. */
    public Properties properties() {
        return new Properties(settings);
    }

    /** The root of the sidecar's HTTP API, for example {@code http://127.0.0.1:3500}. */
    public URI httpEndpoint() {
        var properties = properties();
        return Optional.ofNullable(properties.getValue(Properties.HTTP_ENDPOINT))
                .map(URI::create)
                .orElseGet(() -> URI.create("http://%s:%s"
                        .formatted(
                                properties.getValue(Properties.SIDECAR_IP),
                                properties.getValue(Properties.HTTP_PORT))));
    }

    /** What the sidecar wants in the header {@code dapr-api-token}; null where it asks for none. */
    public @Nullable String apiToken() {
        return properties().getValue(Properties.API_TOKEN);
    }

    /** Shows the token, if the sidecar asks for one. */
    public void authorize(HttpHeaders headers) {
        if (apiToken() != null) {
            headers.set(AppToken.HEADER, apiToken());
        }
    }

    @Override
    public String toString() {
        return "Sidecar[" + httpEndpoint() + "]";
    }
}
