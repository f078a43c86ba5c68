package com.example.shop.local.containers;

import com.example.shop.local.process.Tool;
import com.example.shop.local.process.UserFacingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The container engine that the command {@code docker} reaches. */
public final class Engine {

    /** What an image carries that this project made because the official one could not be pulled. */
    public static final String STAND_IN = "com.example.shop.stand-in";

    private static final String ABSENT =
            "No docker is on the PATH: install Docker, or run the suite without containers";

    private final Tool docker;

    private Engine(Tool docker) {
        this.docker = docker;
    }

    /**
     * Makes sure that there is one.
     *
     * @throws UserFacingException if there is no {@code docker}, if no engine answers, or if the two do not understand one another
     */
    public static Engine find() {
        return find("docker");
    }

    /** By another command than the {@code docker} of the PATH. */
    static Engine find(String docker) {
        var tool = new Tool(docker, ABSENT);
        var answer = tool.run(List.of("version", "--format", "{{.Server.APIVersion}}"));
        if (!answer.succeeded()) {
            throw new UserFacingException(objection(answer.text()));
        }
        return new Engine(tool);
    }

    private static String objection(String output) {
        var reason = output.lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("no answer");
        if (reason.contains("client version") || reason.contains("API version")) {
            return "The docker command and the engine do not understand one another (%s): update the older of them, or unset DOCKER_API_VERSION"
                    .formatted(reason);
        }
        return "No container engine answers (%s): start one, or set DOCKER_HOST to its socket".formatted(reason);
    }

    public boolean has(String image) {
        return docker.run(List.of("image", "inspect", "--format", "{{.Id}}", image))
                .succeeded();
    }

    /** Whether this project made it, under the name of an official one. */
    public boolean isStandIn(String image) {
        return docker.run(
                        List.of("image", "inspect", "--format", "{{index .Config.Labels \"" + STAND_IN + "\"}}", image))
                .output()
                .strip()
                .equals("true");
    }

    /** In bytes. */
    public long size(String image) {
        return Long.parseLong(
                require("image", "inspect", "--format", "{{.Size}}", image).strip());
    }

    /** Whether a registry had it. */
    public boolean pull(String image) {
        return docker.run(List.of("pull", "--quiet", image)).succeeded();
    }

    /**
     * Runs {@code docker} and returns what it printed.
     *
     * @throws UserFacingException with what it printed if it fails
     */
    public String require(String... arguments) {
        return docker.require(List.of(arguments));
    }

    /**
     * Makes sure that images are there.
     *
     * @throws UserFacingException naming those that are not
     */
    public void requireImages(List<String> images) {
        var missing = images.stream().filter(image -> !has(image)).toList();
        if (!missing.isEmpty()) {
            throw new UserFacingException(
                    "The engine lacks %s: run ./suite images".formatted(String.join(", ", missing)));
        }
    }

    /** Builds an image from the folder that has its jar. */
    public void build(Path dockerfile, Path context, List<String> tags, Map<String, String> arguments) {
        var command = new ArrayList<>(List.of("build", "--quiet", "--file", dockerfile.toString()));
        tags.forEach(tag -> command.addAll(List.of("--tag", tag)));
        arguments.forEach((name, value) -> command.addAll(List.of("--build-arg", name + "=" + value)));
        command.add(context.toString());
        require(command.toArray(String[]::new));
    }
}
