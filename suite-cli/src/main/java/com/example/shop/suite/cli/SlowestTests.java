package com.example.shop.suite.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The slowest test classes, from the reports that Surefire and Failsafe leave in the modules. */
record SlowestTests(Path project) {

    private static final int SHOWN = 10;
    private static final Pattern SUITE = Pattern.compile(
            "<testsuite [^>]*?name=\"(?<name>[^\"]+)\" time=\"(?<seconds>[\\d.,]+)\" tests=\"(?<tests>\\d+)\"");

    private record TestClass(String name, double seconds, int tests) {}

    String report() {
        var classes = testClasses();
        var table = new Table("SECONDS", "TESTS", "SLOWEST OF %d TEST CLASSES".formatted(classes.size()));
        classes.stream()
                .sorted(Comparator.comparingDouble(TestClass::seconds).reversed())
                .limit(SHOWN)
                .forEach(it -> table.add(
                        String.format(Locale.ROOT, "%.1f", it.seconds()), Integer.toString(it.tests()), it.name()));
        return table.toString();
    }

    private List<TestClass> testClasses() {
        var classes = new ArrayList<TestClass>();
        try (var files = Files.find(
                project,
                4,
                (file, attributes) -> file.getParent() != null
                        && file.getParent().toString().matches(".*-reports")
                        && file.toString().endsWith(".xml"))) {
            for (var file : files.toList()) {
                var suite = SUITE.matcher(Files.readString(file));
                if (suite.find()) {
                    classes.add(new TestClass(
                            suite.group("name"),
                            Double.parseDouble(suite.group("seconds").replace(",", "")),
                            Integer.parseInt(suite.group("tests"))));
                }
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
