package com.example.shop.local.process;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random values that nobody can guess: tokens and passwords. */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** Returns 256 random bits as 64 hex digits, new with every call. */
    public static String create() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
