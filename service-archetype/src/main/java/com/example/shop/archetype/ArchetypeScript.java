package com.example.shop.archetype;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Makes a service for Maven's archetype plugin, from the templates in this jar. */
public final class ArchetypeScript {

    private ArchetypeScript() {}

    /**
     * Makes the service.
     *
     * @param properties of the archetype: {@code artifactId}, {@code groupId}, {@code package}, {@code version}, {@code port}, {@code stack},
     *     and {@code blocks}, which are separated by commas
     */
    public static void make(Path target, Map<String, String> properties) throws IOException, URISyntaxException {
        var jar = Path.of(ArchetypeScript.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var content = FileSystems.newFileSystem(jar)) {
            Template.make(service(properties), content.getPath("checkout"), target);
        }
    }

    private static Service service(Map<String, String> properties) {
        return new Service(
                property(properties, "artifactId"),
                property(properties, "groupId"),
                property(properties, "package"),
                property(properties, "version"),
                new AppPorts(Integer.parseInt(property(properties, "port"))),
                property(properties, "stack"),
                Set.of(property(properties, "blocks").split(",")));
    }

    private static String property(Map<String, String> properties, String name) {
        var value = properties.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The property " + name + " is missing");
        }
        return value;
    }
}
