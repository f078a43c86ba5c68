package com.example.shop.suite.template;

import com.example.shop.local.process.LoggedCommand;
import java.nio.file.Path;
import java.util.List;

/** What a service outside of this checkout depends on: its parent, the support modules and the library for its tests. */
record Libraries(Path checkout) {

    /** Puts them into the local repository of Maven, together with the archetype. */
    void install(Path log) {
        var command = List.of(
                "mvn",
                "-B",
                "-pl",
                "service-archetype,service-conventions,local-runtime",
                "-am",
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip",
                "-Denforcer.skip",
                "install");
        new LoggedCommand(command, checkout, log).run();
    }
}
