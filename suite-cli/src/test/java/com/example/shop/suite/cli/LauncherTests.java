package com.example.shop.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code suite}, in a checkout that is built, with a JDK whose {@code java} prints what it was called with. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTests {

    private static final String JAVA = """
            if [ "$1" = -XshowSettings:properties ]; then
              echo "    java.home = %1$s" >&2
              echo "    java.specification.version = 17" >&2
            else
              echo "java $0"
              echo "JAVA_HOME $JAVA_HOME"
              echo "options ${JAVA_TOOL_OPTIONS-}${JDK_JAVA_OPTIONS-}${_JAVA_OPTIONS-}"
              echo "called from $SUITE_CALLED_FROM"
            fi
            """;

    @TempDir
    private Path folder;

    private Path jdk;

    @BeforeEach
    void aBuiltCheckoutAndAJdk() throws Exception {
        Files.copy(Path.of("../suite"), file("checkout/suite"));
        Files.createFile(file("checkout/pom.xml"));
        for (var module : new String[] {
            "local-runtime", "service-archetype", "suite-cli", "dapr-spring-support", "benchmarks", "console"
        }) {
            Files.createFile(file("checkout/%s/src/main/Any.java".formatted(module)));
            Files.createFile(file("checkout/%s/pom.xml".formatted(module)));
            Files.createFile(file("checkout/%s/target/%s.jar".formatted(module, module)));
        }
        Files.createDirectories(file("checkout/benchmarks/target/lib"));
        Files.createDirectories(file("checkout/console/target/lib"));
        jdk = folder.resolve("jdk");
        program("jdk/bin/java", JAVA.formatted(jdk));
        program("jdk/bin/javac", "");
        program("bin/mvn", "cat >/dev/null; echo built >>'%s/builds'; $DURING_THE_BUILD".formatted(folder));
        suite(Map.of());
    }

    @Test
    void whatIsBuiltIsNotBuiltAgain() throws Exception {
        suite(Map.of());

        assertThat(builds()).isEqualTo(1);
    }

    /** {@code cp -p}, {@code tar} and {@code rsync} keep the modification time of a file. */
    @Test
    void aSourceThatIsCopiedWithAnOldTimeIsBuilt() throws Exception {
        var source = Files.writeString(file("checkout/suite-cli/src/main/Any.java"), "class Any {}");
        Files.setLastModifiedTime(source, FileTime.fromMillis(0));
        suite(Map.of());

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aSourceThatIsDeletedIsBuilt() throws Exception {
        Files.delete(file("checkout/suite-cli/src/main/Any.java"));
        suite(Map.of());

        assertThat(builds()).isEqualTo(2);
    }

    /** The change may have come after Maven had read the file. */
    @Test
    void aSourceThatIsSavedDuringTheBuildIsBuiltNextTime() throws Exception {
        Files.writeString(file("checkout/pom.xml"), "<project/>");
        suite(Map.of("DURING_THE_BUILD", "touch " + file("checkout/suite-cli/src/main/Any.java")));
        suite(Map.of());

        assertThat(builds()).isEqualTo(3);
    }

    private int builds() throws IOException {
        return Files.readAllLines(file("builds")).size();
    }

    @Test
    void optionsForEveryJvmAreIgnoredWithASentence() throws Exception {
        var answer = suite(Map.of("JAVA_TOOL_OPTIONS", "-Xms512m", "JDK_JAVA_OPTIONS", "-XX:+UseG1GC"));

        assertThat(answer)
                .contains("The suite ignores JAVA_TOOL_OPTIONS:", "The suite ignores JDK_JAVA_OPTIONS:")
                .doesNotContain("Xms512m", "UseG1GC", " _JAVA_OPTIONS:");
    }

    /** The java of a version manager is a script, which is not in the folder of the JDK. */
    @Test
    void theJdkIsThatOfTheJvmAndNotOfTheProgramOnThePath() throws Exception {
        program("shims/java", "exec '%s/bin/java' \"$@\"".formatted(jdk));

        var answer = suite(Map.of("PATH", folder.resolve("shims") + ":" + System.getenv("PATH"), "JAVA_HOME", ""));

        assertThat(answer).contains("java %s/bin/java".formatted(jdk), "JAVA_HOME %s%n".formatted(jdk));
    }

    @Test
    void aJavaThatDoesNotStartIsNamed() throws Exception {
        program("shims/java", "echo 'no version is set' >&2; exit 126");

        var answer = suite(Map.of("PATH", folder.resolve("shims") + ":" + System.getenv("PATH"), "JAVA_HOME", ""));

        assertThat(answer).contains("shims/java does not start: install a JDK, 17 or newer, or set JAVA_HOME.");
    }

    @Test
    void theFolderOfTheCallerIsPassedOn() throws Exception {
        assertThat(suite(Map.of())).contains("called from " + folder);
    }

    private String suite(Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "checkout/suite", "status")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        for (var name : new String[] {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"}) {
            builder.environment().remove(name);
        }
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        builder.environment().put("DURING_THE_BUILD", "");
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private void program(String name, String script) throws IOException {
        var program = Files.writeString(file(name), "#!/usr/bin/env bash\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path file(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }
}
