package com.example.shop.suite.cli;

import com.example.shop.local.Project;
import com.example.shop.local.containers.Engine;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runfile.MultiAppRun;
import com.example.shop.suite.SuiteBuild;
import com.example.shop.suite.containers.Images;
import com.example.shop.suite.containers.MountedFiles;
import com.example.shop.suite.credentials.ComposeFolder;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings all images to the container engine, and what {@code docker-compose.yml} mounts to where it looks. */
@Command(
        name = "images",
        description = {
            "Builds the images of the services and pulls all other images, or builds them where no registry can be reached.",
            "Generates the secrets of docker-compose.yml if they do not exist."
        })
final class ImagesCommand extends ProgressCommand {

    @Option(names = "--tests-only", description = "Provides only the images that ./suite test --containers starts.")
    private boolean testsOnly;

    @Option(names = "--optional", description = "Also provides the images of the profiles of docker-compose.yml.")
    private boolean optional;

    @Option(names = "--kubernetes", description = "Also provides the images that only a cluster needs.")
    private boolean kubernetes;

    @Option(
            names = "--names",
            description =
                    "With --kubernetes: only prints the names of all images that a cluster needs, and provides none.")
    private boolean names;

    @Override
    public Integer call() {
        var checkout = Checkout.find();
        if (names) {
            return printNames(checkout);
        }
        var images = new Images(Engine.find(), checkout.directory(), this::report);
        if (testsOnly) {
            images.provide(images.forTests());
            print(images, images.forTests(), List.of());
            return 0;
        }
        MountedFiles.requireReadable(checkout.directory());
        var others = kubernetes ? images.forKubernetes() : images.forCompose();
        images.provide(others);
        var services = build(checkout, images);
        var folder = checkout.state().resolve("compose");
        if (ComposeFolder.generateMissing(folder, services, images.sentry()::generate)) {
            report("Generated the secrets of docker-compose.yml into .suite/compose");
        }
        var missing = optional ? provideOptional(images) : 0;
        print(images, others, services);
        return missing == 0 ? 0 : 1;
    }

    private int printNames(Checkout checkout) {
        if (!kubernetes) {
            throw new UserFacingException("--names needs --kubernetes");
        }
        Images.inCluster(checkout.directory(), services(checkout), Project.version())
                .forEach(out()::println);
        return 0;
    }

    private static List<String> services(Checkout checkout) {
        return checkout.project().apps().apps().stream()
                .map(MultiAppRun.App::appId)
                .toList();
    }

    private List<String> build(Checkout checkout, Images images) {
        var run = checkout.project().apps();
        new SuiteBuild(checkout.directory(), run, checkout.state().resolve("logs"), this::report).jars();
        var services = services(checkout);
        services.forEach(service -> images.build(service, Project.version(), checkout.revision()));
        if (kubernetes) {
            report("Built " + images.buildModel(Project.version()));
        }
        return services;
    }

    /** If one image cannot be provided, the others still are. */
    private int provideOptional(Images images) {
        var missing = 0;
        for (var image : images.optional()) {
            try {
                images.provide(List.of(image));
            } catch (UserFacingException e) {
                report(String.valueOf(e.getMessage()));
                missing++;
            }
        }
        return missing;
    }

    private void print(Images images, List<String> others, List<String> services) {
        var table = new Table("IMAGE", "SIZE", "ORIGIN", "STARTS IN");
        for (var service : services) {
            var seconds = images.timeToStart(service).toMillis() / 1000.0;
            table.add(
                    images.tag(service),
                    size(images, images.tag(service)),
                    "built",
                    String.format(Locale.ROOT, "%.1f s", seconds));
        }
        others.forEach(image -> table.add(image, size(images, image), images.origin(image), ""));
        out().println(table);
    }

    private static String size(Images images, String image) {
        return images.engine().size(image) / 1_000_000 + " MB";
    }
}
