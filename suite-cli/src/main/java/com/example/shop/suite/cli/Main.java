package com.example.shop.suite.cli;

import com.example.shop.local.process.UserFacingException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The one command of the suite. */
@Command(
        name = "./suite",
        description = "The Dapr reference suite for Spring Boot on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            StopCommand.class,
            RestartCommand.class,
            StatusCommand.class,
            ConsoleCommand.class,
            EnvCommand.class,
            LogsCommand.class,
            OrderCommand.class,
            JourneyCommand.class,
            RestockCommand.class,
            ApproveCommand.class,
            DeadLettersCommand.class,
            SettingCommand.class,
            TestCommand.class,
            RuntimeCommand.class,
            ImagesCommand.class,
            KubeCommand.class,
            ModelCommand.class,
            DoctorCommand.class,
            NewCommand.class,
            JoinCommand.class
        })
public final class Main {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli looks at the annotation
    private boolean help;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var commandLine = new CommandLine(new Main());
        ServiceLoader.load(AdditionalCommand.class).forEach(commandLine::addSubcommand);
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, Checkout::resolve)
                .setParameterExceptionHandler(Main::explain)
                .setExecutionExceptionHandler(Main::report);
    }

    /** Prints what is wrong and what is accepted. */
    private static int explain(ParameterException exception, String[] arguments) {
        var commandLine = exception.getCommandLine();
        commandLine.getErr().println(exception.getMessage());
        commandLine.usage(commandLine.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    /** Prints one sentence if the user can correct the failure. Anything else is a bug, so its stack trace is printed. */
    private static int report(Exception exception, CommandLine commandLine, ParseResult parsed) throws Exception {
        var sentence = exception instanceof UserFacingException
                ? Optional.ofNullable(exception.getMessage())
                : FileProblem.explain(exception);
        commandLine.getErr().println(sentence.orElseThrow(() -> exception));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
