package com.example.shop.bench;

import com.example.shop.local.runtime.RuntimeRelease;

/** The machine and the versions with which a benchmark ran. */
record Machine(int processors, String system, String java, String dapr) {

    static Machine current() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.version"),
                RuntimeRelease.pinned().version());
    }

    String text() {
        return "%d processors, %s, Java %s, Dapr %s".formatted(processors, system, java, dapr);
    }
}
