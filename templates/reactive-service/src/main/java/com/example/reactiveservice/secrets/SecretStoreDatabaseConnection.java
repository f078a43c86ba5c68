package com.example.reactiveservice.secrets;

import com.example.shop.dapr.client.SidecarUnavailable;
import io.dapr.client.DaprClient;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the connection string of a database from the secret store. The application does not start without it. */
@Component
class SecretStoreDatabaseConnection {

    private static final String STORE = "secretstore";
    private static final String KEY = "db-connection-string";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final String connection;

    SecretStoreDatabaseConnection(DaprClient dapr) {
        this.connection = dapr.getSecret(STORE, KEY)
                .retryWhen(SidecarUnavailable.retryFor(TIMEOUT)) // the sidecar may start after the application
                .mapNotNull(secret -> secret.get(KEY))
                .blockOptional()
                .orElseThrow();
    }

    /** Returns the host alone, because a log must not contain the password. */
    String host() {
        return Stream.of(connection.split(" "))
                .filter(setting -> setting.startsWith("host="))
                .map(setting -> setting.substring("host=".length()))
                .findFirst()
                .orElse("localhost");
    }
}
