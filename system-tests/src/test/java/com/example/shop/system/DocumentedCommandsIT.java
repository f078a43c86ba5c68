package com.example.shop.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import com.example.shop.local.runfile.MultiAppRun;
import com.example.shop.suite.Suite;
import com.example.shop.suite.SuiteLock;
import com.example.shop.suite.SuiteState.AppState;
import com.example.shop.suite.Supervisor;
import com.example.shop.system.DocumentedPage.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the commands of the pages, page by page, in a shell beside the running suite, and compares what they print with what
 * the page shows. Commands in a block {@code sh not-run} are not run.
 *
 * <p>The folder of the shell looks like the checkout. Its {@code .suite} and {@code data} are those of this test, and the
 * ports of the pages are replaced by the free ports of this run.
 */
@SuiteTest
class DocumentedCommandsIT {

    private static final String END = "---- end of a block: ";
    private static final long TIMEOUT_SECONDS = 180;

    /** What differs from run to run: ids, times, numbers. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern HEXADECIMAL = Pattern.compile("\\b[0-9a-f]{16,}\\b");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\\d\\d:\\d\\d:\\d\\d\\.\\d{3}|\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern PORT = Pattern.compile("\\b(80[89]\\d|[345]5\\d\\d|9[12]0\\d)\\b");

    @TempDir
    private static Path folder;

    private static SuiteLock lock;
    private static Map<String, String> ports;

    static List<DocumentedPage> pages() {
        return DocumentedPage.all().stream()
                .filter(page -> !page.commands().isEmpty())
                .toList();
    }

    @BeforeAll
    static void makeFolder(Suite suite) throws IOException {
        var checkout = Project.find().directory();
        var state = suite.runtimeEnvironment().workspace().state();
        suite.superviseBy(Supervisor.onRequest(suite.programs()));
        suite.state(true).write(state);
        lock = SuiteLock.tryAcquire(state).orElseThrow();
        ports = ports(suite);
        try (var files = Files.list(checkout)) {
            for (var file : files.filter(DocumentedCommandsIT::isShared).toList()) {
                Files.createSymbolicLink(folder.resolve(file.getFileName()), file);
            }
        }
        Files.createSymbolicLink(folder.resolve(".suite"), state);
        Files.createSymbolicLink(
                folder.resolve("data"), suite.runtimeEnvironment().workspace().data());
        Files.writeString(folder.resolve("dapr.yaml"), withFreePorts(Files.readString(checkout.resolve("dapr.yaml"))));
        var command = Files.writeString(folder.resolve("suite"), """
                #!/bin/sh
                export SUITE_CALLED_FROM="$PWD"
                cd "%s"
                exec "%s/bin/java" -XX:TieredStopAtLevel=1 -cp "%s" com.example.shop.suite.cli.Main "$@"
                """.formatted(
                        folder, System.getProperty("java.home"), System.getProperty("java.class.path")));
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }

    private static boolean isShared(Path file) {
        return !List.of(".suite", "data", "dapr.yaml", "suite", ".git")
                .contains(file.getFileName().toString());
    }

    /** From the ports of {@code dapr.yaml} to those of this run. */
    private static Map<String, String> ports(Suite suite) {
        var ports = new HashMap<String, String>();
        var run = Project.find().apps();
        var state = suite.state(true);
        run.apps().forEach(app -> ports.putAll(ports(app, state.require(app.appId()))));
        return ports;
    }

    private static Map<String, String> ports(MultiAppRun.App documented, AppState running) {
        return Map.of(
                Integer.toString(documented.appPort()), Integer.toString(running.appPort()),
                Integer.toString(documented.daprHttpPort()), Integer.toString(running.daprHttpPort()),
                Integer.toString(documented.daprGrpcPort()), Integer.toString(running.daprGrpcPort()));
    }

    private static String withFreePorts(String text) {
        return PORT.matcher(text).replaceAll(port -> ports.getOrDefault(port.group(), port.group()));
    }

    @AfterAll
    static void release() {
        lock.close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theCommandsPrintWhatThePageShows(DocumentedPage page, Suite suite) throws Exception {
        var printed = run(page);

        assertThat(printed).as("ended blocks of " + page).hasSameSizeAs(page.commands());
        for (var i = 0; i < printed.size(); i++) {
            var shown = page.commands().get(i);
            assertThat(printed.get(i)).doesNotContain("Warning:");
            var lines = normal(printed.get(i)).lines().toList();
            assertThat(expected(shown.output()))
                    .as("printed by%n%s%nis%n%s", shown.text(), printed.get(i))
                    .allSatisfy(line -> assertThat(lines).anyMatch(line.asMatchPredicate()));
        }
        assertThat(suite.programs()).allMatch(program -> program.isAlive());
    }

    /** Runs the blocks in one shell, because later ones use the variables of earlier ones. */
    private static List<String> run(DocumentedPage page) throws Exception {
        var script = new StringBuilder();
        for (Commands commands : page.commands()) {
            script.append(withFreePorts(commands.text()))
                    .append("\necho \"")
                    .append(END)
                    .append("$?\"\n");
        }
        var log = folder.resolve(page.file().getFileName() + ".log");
        var shell = new ProcessBuilder("bash", "-c", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(shell.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .as("the commands end: " + page)
                .isTrue();
        var printed = Files.readString(log, UTF_8);
        return Stream.of(printed.split(Pattern.quote(END) + "\\d+\\n", -1))
                .limit(printed.split(Pattern.quote(END), -1).length - 1L)
                .toList();
    }

    /** In a shown line {@code …} stands for any characters. Lines may have another order, for example steps of a journey. */
    private static List<Pattern> expected(String shown) {
        return shown.lines()
                .filter(line -> !line.isBlank())
                .map(DocumentedCommandsIT::expectedLine)
                .toList();
    }

    private static Pattern expectedLine(String line) {
        return Pattern.compile(
                Stream.of(normal(line).split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*?")));
    }

    /** Sidecars put spaces into JSON at random, so that nobody relies on them. */
    private static String normal(String text) {
        var withoutIds = replace(replace(text, ID, "ID"), HEXADECIMAL, "HEX");
        var withoutNumbers = replace(replace(withoutIds, TIME, "TIME"), NUMBER, "0");
        return withoutNumbers
                .lines()
                .map(line -> line.replaceAll(" +", " ").replaceAll("([,:]) (?=[\"{\\[])", "$1"))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    private static String replace(String text, Pattern pattern, String replacement) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(replacement));
    }
}
