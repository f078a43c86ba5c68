package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The index of building blocks in README.md and in the READMEs of the services. The tests read the byte code of the classes
 * that the index links, so that no row can lead to a class that does not call Dapr.
 */
class BuildingBlockIndexTests {

    private static final Path ROOT = Project.find().directory();

    /** The apps of dapr.yaml: each has a folder of its name. */
    private static final List<String> SERVICES = AccessRules.appIds();

    /** Methods of the SDK, by the name that the packages of their block have. */
    private static final Map<String, Set<String>> SDK_METHODS = Map.ofEntries(
            Map.entry("invocation", Set.of("newGrpcStub")),
            Map.entry("state", Set.of("getState", "saveState", "executeStateTransaction")),
            Map.entry("pubsub", Set.of("publishEvent", "publishEvents")),
            Map.entry("bindings", Set.of("invokeBinding")),
            Map.entry("actors", Set.of("build")),
            Map.entry("secrets", Set.of("getSecret")),
            Map.entry("configuration", Set.of("subscribeConfiguration")),
            Map.entry("lock", Set.of("tryLock")),
            Map.entry("workflow", Set.of("scheduleNewWorkflow", "callActivity")),
            Map.entry("cryptography", Set.of("encrypt")),
            Map.entry("jobs", Set.of("scheduleJob")),
            Map.entry("conversation", Set.of("converseAlpha2")));

    private static final Pattern PAGE = Pattern.compile("docs/building-blocks/\\d\\d-[a-z-]+\\.md");
    private static final Pattern TEST_COLUMN = Pattern.compile("(?i)\\A\\|.*\\btests? .*\\|\\n\\|-");
    private static final Pattern CLASS = Pattern.compile("\\(([^()]*src/main/java/[^()]*)\\.java\\)");
    private static final Pattern TEST = Pattern.compile("\\(([^()]*src/test/java/[^()]*)\\.java\\)");

    /** A row of a table, with the files that it links. */
    private record Row(Path readme, String text) {

        List<Path> classes() {
            return links(CLASS);
        }

        List<Path> tests() {
            return links(TEST);
        }

        boolean hasPage() {
            return PAGE.matcher(text).find();
        }

        private List<Path> links(Pattern link) {
            return link.matcher(text)
                    .results()
                    .map(found ->
                            readme.resolveSibling(found.group(1) + ".java").normalize())
                    .toList();
        }

        @Override
        public String toString() {
            return ROOT.relativize(readme) + ": " + text;
        }
    }

    static Stream<Row> rows() {
        return Stream.concat(Stream.of("."), SERVICES.stream())
                .map(folder -> ROOT.resolve(folder).resolve("README.md").normalize())
                .flatMap(BuildingBlockIndexTests::rows)
                .filter(row -> !row.classes().isEmpty());
    }

    /** The rows of the tables that have a column for tests. */
    private static Stream<Row> rows(Path readme) {
        return Stream.of(read(readme).split("\n\n"))
                .filter(paragraph -> TEST_COLUMN.matcher(paragraph).find())
                .flatMap(String::lines)
                .map(line -> new Row(readme, line));
    }

    /** The rows of README.md that link the page of a block. */
    static Stream<Row> indexRows() {
        return rows().filter(Row::hasPage);
    }

    /** The names that the packages of building blocks have. */
    static Stream<String> blocks() {
        return SDK_METHODS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void theIndexLeadsToTheSdksCall(String block) {
        assertThat(indexRows().flatMap(row -> row.classes().stream()).filter(file -> callsDapr(file, block)))
                .as("classes in README.md that call " + SDK_METHODS.get(block))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("indexRows")
    void oneClassOfEachIndexRowCallsTheSdk(Row row) {
        assertThat(row.classes()).anyMatch(file -> callsDapr(file, block(file)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachLinkedClassSpeaksToDapr(Row row) {
        assertThat(row.classes()).allSatisfy(file -> assertThat(speaksToDapr(javaClass(file)))
                .as(file.getFileName() + " calls Dapr or is called by it")
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachRowHasATestThatExists(Row row) {
        assertThat(row.tests()).isNotEmpty().allSatisfy(test -> assertThat(test).exists());
    }

    @Test
    void eachBlockPackageIsInTheIndex() {
        assertThat(linkedPackages(ROOT.resolve("README.md"))).containsAll(blockPackages(SERVICES));
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachBlockPackageIsInTheReadmeOfItsService(String service) {
        assertThat(linkedPackages(ROOT.resolve(service).resolve("README.md")))
                .containsAll(blockPackages(List.of(service)));
    }

    static Stream<String> services() {
        return SERVICES.stream();
    }

    private static Set<Path> linkedPackages(Path readme) {
        var packages = new TreeSet<Path>();
        rows().filter(row -> row.readme().equals(readme.normalize()))
                .flatMap(row -> row.classes().stream())
                .forEach(file -> packages.add(file.getParent()));
        return packages;
    }

    private static Set<Path> blockPackages(List<String> services) {
        var packages = new TreeSet<Path>();
        for (var service : services) {
            var sources = ROOT.resolve(service).resolve("src/main/java");
            try (var files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::getParent)
                        .filter(folder ->
                                SDK_METHODS.containsKey(folder.getFileName().toString()))
                        .filter(folder -> !folder.equals(rootPackage(sources, service)))
                        .forEach(packages::add);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return packages;
    }

    /** workflow-service has a root package with the name of a block. */
    private static Path rootPackage(Path sources, String service) {
        return sources.resolve("com/example/shop").resolve(service.replace("-service", ""));
    }

    private static String block(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }

    private static boolean callsDapr(Path file, String block) {
        if (!block.equals(block(file))) {
            return false;
        }
        var type = javaClass(file);
        return callsOf(type)
                        .anyMatch(call -> isSdk(call)
                                && SDK_METHODS.getOrDefault(block, Set.of()).contains(call.getName()))
                || (block.equals("invocation") && setsAppId(type));
    }

    /** It calls the SDK or the support module, sets the header of service invocation, or Dapr calls it. */
    private static boolean speaksToDapr(JavaClass type) {
        return callsOf(type).anyMatch(call -> isSdk(call) || isSupport(call))
                || setsAppId(type)
                || isCalledByDapr(type);
    }

    private static Stream<JavaAccess<?>> callsOf(JavaClass type) {
        return CompiledModules.withNested(type).flatMap(each -> each.getAccessesFromSelf().stream());
    }

    private static boolean isSdk(JavaAccess<?> call) {
        return call.getTargetOwner().getPackageName().startsWith("io.dapr.");
    }

    private static boolean isSupport(JavaAccess<?> call) {
        return call.getTargetOwner().getPackageName().startsWith("com.example.shop.dapr.");
    }

    private static boolean isCalledByDapr(JavaClass type) {
        return type.getAllRawSuperclasses().stream()
                        .anyMatch(parent -> parent.isAssignableTo("io.grpc.BindableService"))
                || type.isAssignableTo("io.dapr.workflows.Workflow")
                || type.isAssignableTo("io.dapr.workflows.WorkflowActivity")
                || paths(type).anyMatch(path -> path.matches("/(events|bindings|job)/.*"));
    }

    private static Stream<String> paths(JavaClass type) {
        return type.getMethods().stream()
                .flatMap(method ->
                        method.tryGetAnnotationOfType("org.springframework.web.bind.annotation.PostMapping").stream())
                .flatMap(mapping -> Stream.of((Object[]) mapping.get("value").orElseThrow()))
                .map(String::valueOf);
    }

    /** Its constants have the name of the header: byte code has no other place for it. */
    private static boolean setsAppId(JavaClass type) {
        return CompiledModules.bytes(type).contains("dapr-app-id");
    }

    private static JavaClass javaClass(Path file) {
        var path = file.toString();
        var marker = "src/main/java/";
        var name = path.substring(path.indexOf(marker) + marker.length(), path.length() - ".java".length());
        return CompiledModules.CLASSES.get(name.replace('/', '.'));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
