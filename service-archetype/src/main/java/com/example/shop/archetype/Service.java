package com.example.shop.archetype;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A service that is made from a template, or a template itself.
 *
 * @param name the app id, the folder and the artifact id: {@code gift-service}
 * @param groupId of its artifact: {@code com.example}
 * @param packageName {@code com.example.giftservice}
 * @param version of its artifact
 * @param stack {@code web}, {@code reactive} or {@code grpc}
 * @param blocks the building blocks, by the names of their packages
 */
public record Service(
        String name,
        String groupId,
        String packageName,
        String version,
        AppPorts ports,
        String stack,
        Set<String> blocks) {

    private static final List<String> STACKS = List.of("web", "reactive", "grpc");
    private static final int FIRST_PORT = 8091;
    private static final List<Function<Service, String>> PARTS = List.of(
            Service::name,
            Service::groupId,
            Service::packageName,
            Service::packageFolder,
            Service::className,
            Service::version);

    /** The template of a stack, as it is in the folder {@code templates}. */
    static Service template(String stack) {
        var name = stack + "-service";
        var ports = new AppPorts(FIRST_PORT + STACKS.indexOf(stack));
        var packageName = "com.example." + name.replace("-", "");
        return new Service(name, "com.example.templates", packageName, "0.1.0-SNAPSHOT", ports, stack, Set.of());
    }

    /** {@code GiftService} */
    public String className() {
        return Arrays.stream(name.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** Returns what has to be replaced in a text of this service to get the text of another. */
    Map<String, String> replacements(Service other) {
        var replacements = new TreeMap<String, String>();
        for (var part : PARTS) {
            replacements.put(part.apply(this), part.apply(other));
        }
        IntStream.range(0, ports.all().size())
                .forEach(i -> replacements.put(
                        ports.all().get(i).toString(), other.ports.all().get(i).toString()));
        return replacements;
    }

    /** {@code com/example/giftservice} */
    String packageFolder() {
        return packageName.replace('.', '/');
    }
}
