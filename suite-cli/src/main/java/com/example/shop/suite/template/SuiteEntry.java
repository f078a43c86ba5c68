package com.example.shop.suite.template;

import com.example.shop.local.process.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a service a module of the checkout: its entry moves from its own {@code dapr.yaml} to that of the suite. */
record SuiteEntry(Path checkout, String name) {

    private static final String FIRST_TEST_MODULE = "    <module>system-tests</module>\n";

    /** Both files are written only once both are known. */
    void add(Path service) throws IOException {
        var pom = checkout.resolve("pom.xml");
        var apps = checkout.resolve("dapr.yaml");
        var newPom = withModule(Files.readString(pom));
        var newApps =
                Files.readString(apps).stripTrailing() + "\n" + entry(Files.readString(service.resolve("dapr.yaml")));
        var ownPom = service.resolve("pom.xml");
        Files.writeString(
                ownPom,
                Files.readString(ownPom).replace("<relativePath />", "<relativePath>../pom.xml</relativePath>"));
        Files.delete(service.resolve("dapr.yaml"));
        Files.delete(service.resolve(".gitignore"));
        for (var name : new String[] {"jvm.config", "maven.config"}) {
            Files.delete(service.resolve(".mvn").resolve(name));
        }
        Files.delete(service.resolve(".mvn"));
        Files.writeString(pom, newPom);
        Files.writeString(apps, newApps);
    }

    private String withModule(String pom) {
        if (!pom.contains(FIRST_TEST_MODULE)) {
            throw new UserFacingException(
                    "pom.xml of the checkout has no module system-tests before which %s could stand".formatted(name));
        }
        return pom.replace(FIRST_TEST_MODULE, "    <module>%s</module>%n".formatted(name) + FIRST_TEST_MODULE);
    }

    /** The app as it is there, with paths that begin at the checkout. */
    private String entry(String own) {
        return own.substring(own.indexOf("  - appID:"))
                .replace(" components", " " + name + "/components")
                .replace("target/", name + "/target/");
    }
}
