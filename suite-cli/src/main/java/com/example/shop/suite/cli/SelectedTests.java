package com.example.shop.suite.cli;

import com.example.shop.local.process.UserFacingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Test classes by their simple names.
 *
 * @param modules the folders that contain them, relative to the checkout
 * @param classes their names
 */
record SelectedTests(Set<Path> modules, List<String> classes) {

    private static final Path TESTS = Path.of("src", "test", "java");
    private static final String NONE = "none";

    /**
     * Looks for the classes in the modules of a checkout.
     *
     * @throws UserFacingException if there is no such class
     */
    static SelectedTests find(Path checkout, List<String> classes) {
        var modules =
                classes.stream().map(name -> module(checkout, name)).collect(Collectors.toCollection(TreeSet::new));
        return new SelectedTests(modules, classes);
    }

    private static Path module(Path checkout, String name) {
        try (var files = Files.walk(checkout)) {
            return files.map(checkout::relativize)
                    .filter(file -> file.endsWith(name + ".java") && isTest(file.toString()))
                    .findFirst()
                    .map(SelectedTests::module)
                    .orElseThrow(() -> new UserFacingException("There is no test class " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A build copies the templates, with their tests, into a folder {@code target}. */
    private static boolean isTest(String file) {
        return file.contains("/" + TESTS) && !file.contains("/target/");
    }

    private static Path module(Path file) {
        var path = file.toString();
        return Path.of(path.substring(0, path.indexOf("/" + TESTS)));
    }

    /** The options of Maven that select them; none if no class is selected, so that all tests run. */
    List<String> mavenOptions() {
        if (classes.isEmpty()) {
            return List.of();
        }
        var folders = modules.stream().map(Path::toString).collect(Collectors.joining(","));
        return List.of(
                "-pl",
                folders,
                "-am",
                "-Dtest=" + names(false),
                "-Dit.test=" + names(true),
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dfailsafe.failIfNoSpecifiedTests=false");
    }

    private String names(boolean onSidecars) {
        var names = classes.stream()
                .filter(name -> name.endsWith("IT") == onSidecars)
                .collect(Collectors.joining(","));
        return names.isEmpty() ? NONE : names;
    }
}
