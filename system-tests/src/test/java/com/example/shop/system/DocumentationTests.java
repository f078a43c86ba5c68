package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s:]+)(?:#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("\\b([A-Z][a-z]\\w+(?:IT|Tests))\\b");
    private static final Pattern COMMAND = Pattern.compile("\\./suite ([a-z][a-z-]*)");
    private static final Pattern PRODUCT = Pattern.compile("\"productId\": ?\"([a-z0-9-]+)\"");

    private static final Pattern COMMAND_NAME = Pattern.compile("@Command\\(\\s*name = \"([a-z-]+)\"");
    private static final Pattern OPTION = Pattern.compile("\\./suite ([a-z][a-z-]*) (?:[A-Za-z0-9./~-]+ )?(--[a-z-]+)");
    private static final List<String> SHARED_OPTIONS = List.of("PlacedOrders.java", "LeftToIde.java");
    private static final Set<String> LANGUAGES = Set.of(
            "java",
            "yaml",
            "json",
            "xml",
            "text",
            "text example",
            "sh",
            "sh not-run",
            "mermaid",
            "diff",
            "properties",
            "proto",
            "dockerfile");
    private static final String PLAIN_SDK = Uncheck.get(() ->
            Files.readString(CHECKOUT.resolve("system-tests/src/test/java/com/example/shop/system/PlainSdkIT.java")));

    /** Pages show how a product is answered that does not exist. */
    private static final Set<String> UNKNOWN = Set.of("tea", "teapot");

    private static final List<Path> FILES = DocumentedPage.filesOfCheckout();
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

    static List<DocumentedPage> pagesOfBuildingBlocks() {
        return DocumentedPage.all().stream()
                .filter(page -> page.file().startsWith("docs/building-blocks"))
                .toList();
    }

    /** {@link PlainSdkIT} runs the lines. */
    @ParameterizedTest
    @MethodSource("pagesOfBuildingBlocks")
    void thePageOfABlockBeginsWithAFewLinesThatATestRuns(DocumentedPage page) {
        var first = page.blocks().get(0);

        assertThat(first.language()).isEqualTo("java");
        assertThat(first.text().lines()).hasSizeLessThanOrEqualTo(6);
        assertThat(withoutSpaces(PLAIN_SDK)).contains(withoutSpaces(first.text()));
    }

    /** The formatter breaks lines in another way. */
    private static String withoutSpaces(String code) {
        return code.replaceAll("\\s+", "");
    }

    /** So that {@link DocumentedCommandsIT} finds the commands and what they print. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyFencedBlockHasALanguage(Path page) {
        assertThat(DocumentedPage.read(page).blocks())
                .extracting(DocumentedPage.Block::language)
                .isSubsetOf(LANGUAGES);
    }

    /** A page names an option only of a command that has it. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyNamedOptionExists(Path page) {
        var text = Uncheck.get(() -> Files.readString(CHECKOUT.resolve(page)));
        assertThat(OPTION.matcher(text).results().toList())
                .allSatisfy(option -> assertThat(options(option.group(1))).contains(option.group(2)));
    }

    /** The options that the class of a command declares, or a class that several commands use. */
    private static Set<String> options(String command) {
        var declared = Pattern.compile("\"(--?[a-z-]+)\"");
        return Stream.concat(
                        withEnding("Command.java").stream()
                                .filter(file -> named(file, COMMAND_NAME).contains(command))
                                .flatMap(file -> named(file, declared).stream()),
                        Stream.concat(
                                SHARED_OPTIONS.stream()
                                        .flatMap(file -> withEnding(file).stream())
                                        .flatMap(file -> named(file, declared).stream()),
                                Stream.of("--help")))
                .collect(Collectors.toSet());
    }

    /** Those of suite-cli and of benchmarks, by the annotation of their classes. */
    private static Set<String> commands() {
        return withEnding("Command.java").stream()
                .flatMap(file -> named(file, COMMAND_NAME).stream())
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
}
