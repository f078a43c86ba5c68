package com.example.shop.suite.template;

import com.example.shop.archetype.Template;
import com.example.shop.local.Project;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runtime.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** Makes a new service from the template of its stack, or leaves nothing behind. */
public final class ServiceTemplate {

    private final Project checkout;
    private final Path logs;
    private final Progress progress;
    private final MadeServices made;
    private boolean installed;

    public ServiceTemplate(Project checkout, Path logs, Progress progress) {
        this.checkout = checkout;
        this.logs = logs;
        this.progress = progress;
        this.made = new MadeServices(checkout.directory().resolve(".suite/made-services"));
    }

    /**
     * As a module of the checkout, with its entries in {@code pom.xml} and {@code dapr.yaml}.
     *
     * @param port of the app; 0 for a free one
     * @return its folder
     * @throws UserFacingException saying what is accepted; nothing is written then
     */
    public Path inSuite(NewService service, int port) {
        requireNoApp(service);
        var target = checkout.directory().resolve(service.name());
        return copy(service, port, target)
                .moveTo(target, unfinished -> new SuiteEntry(checkout.directory(), service.name()).add(unfinished));
    }

    /**
     * As a project of its own.
     *
     * @param folder in which its folder is made
     * @param port of the app; 0 for a free one
     * @return its folder
     * @throws UserFacingException saying what is accepted; nothing is written then
     */
    public Path standalone(NewService service, int port, Path folder) {
        requireNoApp(service);
        var target = folder.resolve(service.name());
        return copy(service, port, target).moveTo(target, unfinished -> {
            installOnce();
            made.add(target);
        });
    }

    private void requireNoApp(NewService service) {
        var taken = checkout.apps().apps().stream().map(app -> app.appId()).toList();
        if (taken.contains(service.name())) {
            throw new UserFacingException(
                    "There is an app %s already; accepted is a name that dapr.yaml does not have: %s"
                            .formatted(service.name(), String.join(", ", taken)));
        }
    }

    private Unfinished copy(NewService service, int port, Path target) {
        if (Files.exists(target)) {
            throw new UserFacingException(
                    "%s exists already; accepted is a name, or a folder, where nothing is yet".formatted(target));
        }
        var free = new FreePorts(
                Stream.concat(Stream.of(checkout.apps()), made.runs().stream()).toList());
        var ports = port == 0 ? free.first() : free.of(port);
        var unfinished = Unfinished.in(target.resolveSibling("." + service.name() + ".unfinished"));
        try {
            Template.make(service.with(ports), checkout.directory(), unfinished.service(target));
            return unfinished;
        } catch (IOException e) {
            unfinished.delete();
            throw new UserFacingException("%s cannot be written: %s".formatted(target, e.getMessage()), e);
        }
    }

    private void installOnce() {
        if (!installed) {
            progress.report("Installing what a service depends on in Maven's local repository: usually 20 s");
            new Libraries(checkout.directory()).install(logs.resolve("new-install.log"));
            installed = true;
        }
    }

    /** What is done to a service before it is in its place. */
    @FunctionalInterface
    private interface Finish {
        void on(Path service) throws IOException;
    }

    /** A folder beside the place where the service will be: moving it there is one step. */
    private record Unfinished(Path folder) {

        static Unfinished in(Path folder) {
            var unfinished = new Unfinished(folder);
            unfinished.delete(); // of a run that was killed
            try {
                Files.createDirectories(folder);
                return unfinished;
            } catch (IOException e) {
                throw new UserFacingException(
                        "%s cannot be written: %s".formatted(folder.getParent(), e.getMessage()), e);
            }
        }

        Path service(Path target) {
            return folder.resolve(target.getFileName());
        }

        Path moveTo(Path target, Finish finish) {
            try {
                finish.on(service(target));
                return Files.move(service(target), target);
            } catch (IOException e) {
                throw new UserFacingException("%s cannot be written: %s".formatted(target, e.getMessage()), e);
            } finally {
                delete();
            }
        }

        void delete() {
            try {
                FileUtils.deleteDirectory(folder.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
