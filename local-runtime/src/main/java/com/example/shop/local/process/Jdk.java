package com.example.shop.local.process;

import java.nio.file.Path;

/** The JDK that runs this program; apps and tools use the same one. */
public final class Jdk {

    private Jdk() {}

    public static String java() {
        return program("java");
    }

    /** Returns the path of one of its programs, for example keytool. */
    public static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
