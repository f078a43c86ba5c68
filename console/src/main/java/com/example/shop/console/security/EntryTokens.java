package com.example.shop.console.security;

import com.example.shop.console.ConsoleProperties;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The tokens in printed addresses. Each can be used once. */
@Component
class EntryTokens {

    private static final int LENGTH = 32;

    private final SecureRandom random = new SecureRandom();
    private final Set<String> unused = ConcurrentHashMap.newKeySet();

    EntryTokens(ConsoleProperties properties) {
        unused.add(properties.entryToken());
    }

    String create() {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        unused.add(token);
        return token;
    }

    /** Returns whether the token was valid. It is not valid any more. */
    boolean use(String token) {
        return unused.removeIf(each -> MessageDigest.isEqual(bytes(each), bytes(token)));
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}
