package ${package}.secrets;

import com.example.shop.dapr.secrets.Secret;
import com.example.shop.dapr.secrets.SecretStore;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The connection of a database: read at the start, which fails without it, and never shown whole. */
@Component
class DatabaseSecret {

    private static final String KEY = "db-connection-string";

    private final Secret connection;

    DatabaseSecret(SecretStore secrets) {
        this.connection = secrets.require(KEY);
    }

    /** Where the database is, for a log. */
    String host() {
        return Stream.of(connection.reveal().split(" "))
                .filter(setting -> setting.startsWith("host="))
                .map(setting -> setting.substring("host=".length()))
                .findFirst()
                .orElse("localhost");
    }
}
