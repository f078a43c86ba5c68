package com.example.shop.suite.cli;

import com.example.shop.local.runtime.RuntimeBuilder;
import com.example.shop.local.runtime.RuntimeRelease;
import com.example.shop.local.runtime.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds or builds the Dapr runtime. */
@Command(name = "runtime", description = "Finds or builds the Dapr runtime and prints where it is.")
final class RuntimeCommand extends ProgressCommand {

    @Option(names = "--full", description = "Builds it with every component of the official release.")
    private boolean full;

    @Override
    public Integer call() {
        var out = out();
        var release = RuntimeRelease.pinned();
        var builder = new RuntimeBuilder(release, line -> {
            out.println(line);
            out.flush();
        });
        var runtime = full ? builder.build(Variant.FULL) : builder.findOrBuild();
        out.printf("Dapr %s (%s): %s%n", release.version(), runtime.origin(), runtime.bin());
        return 0;
    }
}
