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
public final class ProtectedPaths {

    /** Everything that Dapr calls, and the folder of this suite's topics. */
    private static final List<String> CALLBACKS =
            List.of("/dapr/**", "/events/**", "/bindings/**", "/job/**", "/actors/**");

    private static final PathContainer.Options PLAIN = PathContainer.Options.create('/', false);

    private final List<String> forOtherApps;
    private final List<PathPattern> patterns;

    /** @param forOtherApps what they call by way of the sidecar, besides {@link #callbacks()} */
    ProtectedPaths(List<String> forOtherApps) {
        this.forOtherApps = List.copyOf(forOtherApps);
        this.patterns = Stream.concat(CALLBACKS.stream(), forOtherApps.stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    /** Patterns of what only Dapr itself calls. */
    public List<String> callbacks() {
        return CALLBACKS;
    }

    /** Patterns of what other apps call, by way of the sidecar. */
    public List<String> forOtherApps() {
        return forOtherApps;
    }

    /** Whether a path, as it stands in a request, is one of these, however it is spelt. */
    public boolean contain(String rawPath) {
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
