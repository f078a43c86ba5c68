package com.example.shop.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which addresses a process listens on, and how often it is connected to one, from Linux's {@code /proc}. */
final class Listeners {

    private static final String LISTENING = "0A";
    private static final String ESTABLISHED = "01";
    /** In the kernel's notation: each group of four bytes is reversed. */
    private static final List<String> LOOPBACK =
            List.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    private Listeners() {}

    /** A listening socket. */
    record Listener(String address, int port) {

        boolean isLoopback() {
            return LOOPBACK.contains(address);
        }
    }

    static List<Listener> of(long pid) {
        return connections(pid, LISTENING)
                .map(fields -> fields[1].split(":"))
                .map(local -> new Listener(local[0], Integer.parseInt(local[1], 16)))
                .toList();
    }

    /** How many connections a process has to a port. */
    static long connectionsTo(long pid, int port) {
        return connections(pid, ESTABLISHED)
                .map(fields -> fields[2].split(":"))
                .filter(remote -> Integer.parseInt(remote[1], 16) == port)
                .count();
    }

    private static Stream<String[]> connections(long pid, String state) {
        var sockets = sockets(pid);
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(Path.of("/proc", Long.toString(pid), "net", table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields[3].equals(state) && sockets.contains("socket:[" + fields[9] + "]"));
    }

    private static Set<String> sockets(long pid) {
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors.map(Listeners::target).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A descriptor may be closed between being listed and being read. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readString(file).lines().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
