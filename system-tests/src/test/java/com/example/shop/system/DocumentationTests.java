package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file, test class, command and product that a page names exists. */
class DocumentationTests {

    private static final Path CHECKOUT = Project.find().directory();
    private static final Set<String> SKIPPED = Set.of("target", ".git", ".suite", "node_modules");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s:]+)(?:#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("\\b([A-Z][a-z]\\w+(?:IT|Tests))\\b");
    private static final Pattern COMMAND = Pattern.compile("\\./suite ([a-z]+)");
    private static final Pattern PRODUCT = Pattern.compile("\"productId\": ?\"([a-z0-9-]+)\"");

    /** Pages show how a product is answered that does not exist. */
    private static final Set<String> UNKNOWN = Set.of("tea", "teapot");

    private static final List<Path> FILES = files();
    private static final Set<String> CLASSES = FILES.stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .map(name -> name.replace(".java", ""))
            .collect(Collectors.toSet());

    static List<Path> pages() {
        return withEnding(".md");
    }

    static List<Path> pagesAndYaml() {
        return Stream.of(withEnding(".md"), withEnding(".yaml"), withEnding(".yml"))
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkedFileExists(Path page) {
        assertThat(named(page, LINK)).allSatisfy(link -> assertThat(
                        CHECKOUT.resolve(page).resolveSibling(link).normalize())
                .exists());
    }

    @ParameterizedTest
    @MethodSource("pagesAndYaml")
    void everyNamedTestExists(Path file) {
        assertThat(CLASSES).containsAll(named(file, TEST));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyNamedCommandExists(Path page) {
        assertThat(commands()).containsAll(named(page, COMMAND));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyNamedProductIsInTheCatalogue(Path page) {
        assertThat(Stream.concat(products().stream(), UNKNOWN.stream()).toList())
                .containsAll(named(page, PRODUCT));
    }

    /** Those of suite-cli and of benchmarks, by the annotation of their classes. */
    private static Set<String> commands() {
        var name = Pattern.compile("@Command\\(\\s*name = \"([a-z]+)\"");
        return withEnding("Command.java").stream()
                .flatMap(file -> named(file, name).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> products() {
        var catalogue = CHECKOUT.resolve("inventory-service/src/main/resources/catalogue.json");
        return new HashSet<>(
                Uncheck.get(() -> new JsonMapper().readTree(catalogue.toFile())).findValuesAsText("id"));
    }

    private static Set<String> named(Path file, Pattern pattern) {
        return pattern.matcher(Uncheck.get(() -> Files.readString(CHECKOUT.resolve(file))))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Path> withEnding(String ending) {
        return FILES.stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    private static List<Path> files() {
        try (var files = Files.walk(CHECKOUT)) {
            return files.map(CHECKOUT::relativize)
                    .filter(file -> Stream.of(file.toString().split("/")).noneMatch(SKIPPED::contains))
                    .filter(file -> Files.isRegularFile(CHECKOUT.resolve(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
