package com.example.shop.dapr.security;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Decides whether a path is for the sidecar only.
 *
 * <p>A path is compared in its plainest form: decoded, without path parameters, empty segments and dots. So whatever
 * spelling of a path the container or Spring would bring to a protected handler is protected too ({@code //events/x},
 * {@code /events;a=b/x}, {@code /%65vents/x}); some that lead nowhere are refused as well.
 */
final class ProtectedPaths {

    private static final PathContainer.Options PLAIN = PathContainer.Options.create('/', false);

    private final List<PathPattern> patterns;

    ProtectedPaths(List<String> patterns) {
        this.patterns =
                patterns.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    boolean contain(String rawPath) {
        var path = PathContainer.parsePath(plain(rawPath), PLAIN);
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static String plain(String rawPath) {
        var plain = new ArrayDeque<String>();
        PathContainer.parsePath(rawPath).elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(segment -> ((PathSegment) segment).valueToMatch())
                .flatMap(segment -> Stream.of(segment.split("/")))
                .forEach(segment -> append(plain, segment));
        return "/" + String.join("/", plain);
    }

    private static void append(Deque<String> path, String segment) {
        if (segment.equals("..")) {
            path.pollLast();
        } else if (!segment.isEmpty() && !segment.equals(".")) {
            path.addLast(segment);
        }
    }
}
