package com.example.shop.suite.cli;

import com.example.shop.local.process.Ports;
import com.example.shop.local.process.Tool;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runfile.MultiAppRun;
import com.example.shop.local.runtime.DaprRuntime;
import com.example.shop.local.runtime.RuntimeLocator;
import com.example.shop.local.runtime.RuntimeRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** Shows what this machine has and what is missing. */
@Command(
        name = "doctor",
        description =
                "Shows which Dapr runtime is used and why, the versions of tools, the ports and the free disk space. The exit code is 1 if something is missing.")
final class DoctorCommand extends ProgressCommand {

    private static final double DISK_WANTED_GB = 6;

    private boolean healthy = true;

    @Override
    public Integer call() throws IOException {
        var checkout = Checkout.find();
        var runtimeFound = runtime();
        tool("Go", !runtimeFound, "go", "version");
        java();
        tool("Maven", true, "mvn", "-v");
        ports(checkout);
        disk(checkout.directory());
        return healthy ? 0 : 1;
    }

    private void java() {
        var version = Runtime.version().feature();
        check(version >= 17, "JDK", "%s; version 17 or newer is needed".formatted(Runtime.version()));
    }

    private void tool(String name, boolean needed, String program, String argument) {
        try {
            var answer = new Tool(program, "not found").run(List.of(argument)).text();
            check(true, name, version(answer));
        } catch (UserFacingException e) {
            check(
                    !needed,
                    name,
                    needed ? "not found: install it" : "not found, and not needed, because the Dapr runtime was found");
        }
    }

    /** Returns the first line without colours. A JVM may print lines before it about the options that it picked up. */
    static String version(String answer) {
        return answer.replaceAll("\u001b\\[[;\\d]*m", "")
                .lines()
                .filter(line -> !line.startsWith("Picked up ") && !line.startsWith("NOTE: "))
                .findFirst()
                .orElse("");
    }

    private boolean runtime() {
        var release = RuntimeRelease.pinned();
        var used = false;
        for (var candidate : new RuntimeLocator(release).candidates()) {
            var place = "%s (%s)"
                    .formatted(candidate.runtime().bin(), candidate.runtime().origin());
            if (!candidate.isUsable()) {
                out().printf("  -   runtime  %s: %s%n", place, candidate.objection());
            } else if (!used) {
                used = true;
                check(
                        true,
                        "runtime",
                        "%s: used, because it is the first that has all programs of Dapr %s"
                                .formatted(place, release.version()));
                note(candidate.runtime());
            } else {
                out().printf("  -   runtime  %s: can be used, but another one comes first%n", place);
            }
        }
        if (!used) {
            check(
                    true,
                    "runtime",
                    "none was found. Install Dapr %1$s with `dapr init --slim --runtime-version %1$s`, or install Go, with which ./suite run builds it"
                            .formatted(release.version()));
        }
        return used;
    }

    private void note(DaprRuntime runtime) {
        if (!runtime.answersOnLoopbackOnly()) {
            out().printf(
                            "  -   runtime  its programs answer health checks on all addresses of this machine; those that ./suite builds answer on 127.0.0.1 only%n");
        }
    }

    private void ports(Checkout checkout) {
        if (checkout.running().isPresent()) {
            check(true, "ports", "the suite is running");
            return;
        }
        var taken = checkout.project().apps().apps().stream()
                .flatMap(MultiAppRun.App::ports)
                .filter(port -> !Ports.isFree(port))
                .distinct()
                .map(String::valueOf)
                .toList();
        check(
                taken.isEmpty(),
                "ports",
                taken.isEmpty()
                        ? "all ports of dapr.yaml are free"
                        : String.join(", ", taken)
                                + " in use: end the programs that listen there, or change dapr.yaml");
    }

    private void disk(Path directory) throws IOException {
        var free = Files.getFileStore(directory).getUsableSpace() / (double) (1 << 30);
        check(
                free >= DISK_WANTED_GB,
                "disk",
                "%.0f GB are free; the first build needs %.0f GB".formatted(free, DISK_WANTED_GB));
    }

    private void check(boolean good, String what, String how) {
        healthy &= good;
        out().printf("  %s  %-8s %s%n", good ? "ok " : "BAD", what, how);
    }
}
