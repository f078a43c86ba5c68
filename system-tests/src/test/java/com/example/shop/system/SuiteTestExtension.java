package com.example.shop.system;

import com.example.shop.local.Project;
import com.example.shop.local.process.Ports;
import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.process.Workspace;
import com.example.shop.local.runtime.RuntimeLocator;
import com.example.shop.local.runtime.RuntimeRelease;
import com.example.shop.suite.Suite;
import com.example.shop.suite.SuiteBuild;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the suite from the shipped {@code dapr.yaml}, on free ports so that another one may run meanwhile. */
final class SuiteTestExtension implements ParameterResolver, AfterEachCallback {

    private record Running(Suite suite) implements ExtensionContext.Store.CloseableResource {

        static Running start() {
            var project = Project.find();
            var run = project.apps().onFreePorts();
            // Of this JVM alone: what an earlier run has left, orders on their way among it, is none of these tests'.
            var state = Path.of(
                    "target", "suite", Long.toString(ProcessHandle.current().pid()));
            var build = new SuiteBuild(project.directory(), run, state.resolve("logs"), System.out::println);
            build.takeApart();
            build.zipkin();
            var runtime = new RuntimeLocator(RuntimeRelease.pinned()).find().orElseThrow();
            return new Running(
                    Suite.startTraced(run, project.directory(), Workspace.in(state, state), runtime, Ports.free())
                            .awaitReady());
        }

        @Override
        public void close() {
            suite.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Suite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).suite();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        running(context).suite().programs().forEach(RunningProgram::requireAlive);
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SuiteTestExtension.class))
                .getOrComputeIfAbsent("suite", key -> Running.start(), Running.class);
    }
}
