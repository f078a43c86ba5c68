package com.example.shop.archetype;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The template of a stack. A service is a copy of it, with another name, package, version and ports, and without the building
 * blocks that nobody chose.
 *
 * <pre>
 * templates/web-service/        -> gift-service/
 * templates/components/         -> gift-service/components/
 * .mvn, Dockerfile, .gitignore  -> gift-service/
 * </pre>
 */
public final class Template {

    private static final List<String> OWN = List.of("src", "components", "deploy", "dapr.yaml", "pom.xml", "README.md");
    private static final List<String> OF_CHECKOUT = List.of(".mvn", "Dockerfile", ".gitignore");
    private static final List<String> OF_TEMPLATES = List.of("components", ".dockerignore");
    private static final List<String> BLOCKS = List.of(
            "invocation",
            "state",
            "pubsub",
            "bindings",
            "actors",
            "secrets",
            "configuration",
            "lock",
            "workflow",
            "cryptography",
            "jobs",
            "conversation");
    private static final String BLOCK_SECTION = "## Building blocks\n";

    private final Path checkout;
    private final Service original;
    private final Service service;
    private final Set<String> unneeded;

    private Template(Path checkout, Service service) throws IOException {
        this.checkout = checkout;
        this.service = service;
        this.original = Service.template(service.stack());
        this.unneeded = unneeded(checkout.resolve("templates/made-service.yaml"), service);
    }

    /**
     * Makes a service.
     *
     * @param checkout the folder that contains {@code templates}; it may be in a jar
     * @param target its folder; files that are there are replaced
     */
    public static void make(Service service, Path checkout, Path target) throws IOException {
        new Template(checkout, service).copyTo(target);
    }

    private void copyTo(Path target) throws IOException {
        copy(checkout, OF_CHECKOUT, target);
        copy(checkout.resolve("templates"), OF_TEMPLATES, target);
        copy(checkout.resolve("templates").resolve(original.name()), OWN, target);
    }

    private void copy(Path folder, List<String> names, Path target) throws IOException {
        for (var name : names) {
            for (var file : files(folder.resolve(name))) {
                var path = folder.relativize(file).toString();
                if (isNeeded(path)) {
                    var copy = target.resolve(renamed(path));
                    Files.createDirectories(copy.getParent());
                    Files.writeString(copy, text(path, Files.readString(file)));
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    private boolean isNeeded(String path) {
        var packages = Stream.of("src/main/java/", "src/test/java/").map(source -> source + original.packageFolder());
        return packages.noneMatch(root -> leftOut().anyMatch(block -> path.startsWith(root + "/" + block + "/")))
                && unneeded.stream().noneMatch(name -> path.equals("components/" + name + ".yaml"));
    }

    private Stream<String> leftOut() {
        return BLOCKS.stream().filter(block -> !service.blocks().contains(block));
    }

    private String text(String path, String text) {
        if (path.endsWith(".yaml")) {
            return renamed(YamlEntries.remove(text, unneeded));
        }
        return switch (path) {
            case "pom.xml" -> renamed(withoutLibraries(text));
            case "README.md" -> renamed(withoutBlocks(text));
            default -> path.endsWith(".java") ? withSortedImports(renamed(text)) : renamed(text);
        };
    }

    /** The parent comes from a repository of Maven. */
    private String withoutLibraries(String pom) {
        var rest = pom.replace("<relativePath>../../pom.xml</relativePath>", "<relativePath />");
        for (var library : unneeded) {
            var name = rest.indexOf("<artifactId>" + library + "</artifactId>");
            if (name >= 0) {
                var end = "</dependency>\n";
                rest = rest.substring(0, rest.lastIndexOf("    <dependency>\n", name))
                        + rest.substring(rest.indexOf(end, name) + end.length());
            }
        }
        return rest;
    }

    /** The table of building blocks has a row for each. */
    private String withoutBlocks(String readme) {
        if (service.blocks().isEmpty()) {
            var section = readme.indexOf(BLOCK_SECTION);
            return readme.substring(0, section) + readme.substring(readme.indexOf("\n## ", section) + 1);
        }
        return readme.lines()
                .filter(line -> leftOut().noneMatch(block -> line.startsWith("| `" + block + "` |")))
                .map(line -> line + "\n")
                .collect(joining());
    }

    /** Where the imports of the service's own types are in the order depends on the name of its package. */
    private static String withSortedImports(String source) {
        return Pattern.compile("(?m)(?:^import (?!static ).*\n)+")
                .matcher(source)
                .replaceAll(imports -> Matcher.quoteReplacement(imports.group()
                        .lines()
                        .sorted(Comparator.comparing(line -> line.replace(";", "")))
                        .map(line -> line + "\n")
                        .collect(joining())));
    }

    /** All in one step, because a new name may contain an old one. */
    private String renamed(String text) {
        var replacements = original.replacements(service);
        var longestFirst = replacements.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(joining("|"));
        return Pattern.compile(longestFirst)
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(replacements.getOrDefault(found.group(), "")));
    }

    /** Reads what each name of the file is needed for. */
    private static Set<String> unneeded(Path file, Service service) throws IOException {
        Map<String, List<String>> needs =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        var unneeded = new TreeSet<String>();
        needs.forEach((name, users) -> {
            if (!users.contains(service.stack()) && users.stream().noneMatch(service.blocks()::contains)) {
                unneeded.add(name);
            }
        });
        return unneeded;
    }
}
