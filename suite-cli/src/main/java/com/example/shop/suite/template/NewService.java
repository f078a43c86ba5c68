package com.example.shop.suite.template;

import com.example.shop.archetype.AppPorts;
import com.example.shop.archetype.Service;
import com.example.shop.local.process.UserFacingException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * What was asked for, checked: a service can be made of each.
 *
 * @param name the app id, the folder and the artifact: {@code gift-service}
 * @param packageName for example {@code com.example.giftservice}
 */
public record NewService(String name, Stack stack, List<Block> blocks, String packageName) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 40; // a label of Kubernetes has 63, and the sidecar adds to it
    private static final String ALL = "all";
    private static final String VERSION = "1.0.0-SNAPSHOT";

    public NewService {
        blocks = List.copyOf(blocks);
    }

    /**
     * From what a person wrote.
     *
     * @param blocks separated by commas; {@code all} for those that the stack supports; empty for none
     * @param packageName empty for {@code com.example.} and the name
     * @throws UserFacingException saying what is accepted
     */
    public static NewService of(String name, String stack, String blocks, String packageName) {
        requireName(name);
        var chosen = Stack.named(stack)
                .orElseThrow(() -> new UserFacingException("There is no stack '%s'; there are %s"
                        .formatted(
                                stack,
                                Arrays.stream(Stack.values())
                                        .map(Stack::toString)
                                        .collect(Collectors.joining(", ")))));
        var inPackage = packageName.isEmpty() ? "com.example." + name.replace("-", "") : packageName;
        requirePackage(inPackage);
        return new NewService(name, chosen, blocks(chosen, blocks), inPackage);
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            throw new UserFacingException(
                    "'%s' is not a valid name of a service; accepted are up to %d lower-case letters, digits and single hyphens, the first a letter, such as gift-service"
                            .formatted(name, LONGEST_NAME));
        }
    }

    private static void requirePackage(String name) {
        if (!SourceVersion.isName(name) || !name.equals(name.toLowerCase(Locale.ROOT))) {
            throw new UserFacingException(
                    "'%s' is not a valid Java package; accepted with --package are lower-case identifiers separated by dots, none of them a keyword, such as com.example.gift"
                            .formatted(name));
        }
    }

    private static List<Block> blocks(Stack stack, String names) {
        if (names.equals(ALL)) {
            return stack.supported();
        }
        var chosen = new LinkedHashSet<Block>();
        for (var name : names.isBlank() ? new String[0] : names.split(",", -1)) {
            var block = Block.named(name.strip())
                    .orElseThrow(() -> new UserFacingException("There is no building block '%s'; there are %s, or all"
                            .formatted(name.strip(), Block.names(List.of(Block.values())))));
            if (!stack.supports(block)) {
                throw new UserFacingException(
                        "A %s service cannot host %s: Dapr calls actors over HTTP. Take --stack web or reactive, or of %s's blocks: %s"
                                .formatted(stack, block, stack, Block.names(stack.supported())));
            }
            chosen.add(block);
        }
        return List.copyOf(chosen);
    }

    /** Returns the service with the ports that it gets. */
    Service with(AppPorts ports) {
        var packages = blocks.stream().map(Block::toString).collect(Collectors.toSet());
        return new Service(name, packageName, packageName, VERSION, ports, stack.toString(), packages);
    }
}
