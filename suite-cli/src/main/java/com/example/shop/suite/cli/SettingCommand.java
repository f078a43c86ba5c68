package com.example.shop.suite.cli;

import com.example.shop.local.infrastructure.LiveSettings;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.suite.SuiteLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a value of the configuration store; services receive it while they run. */
@Command(name = "setting", description = "Changes a configuration value of the running suite.")
final class SettingCommand extends ProgressCommand {

    @Parameters(index = "0", paramLabel = "KEY", description = "The key, for example approval-threshold.")
    private String key = "";

    @Parameters(index = "1", paramLabel = "VALUE", arity = "0..1", description = "The new value.")
    @Nullable
    private String value;

    @Option(names = "--remove", description = "Removes the key. Services then use their default.")
    private boolean remove;

    @Override
    public Integer call() {
        requireValid();
        var checkout = Checkout.find();
        if (!SuiteLock.isHeld(checkout.state())) {
            throw new UserFacingException("The suite is not running: start it with ./suite run");
        }
        change(LiveSettings.ofRunning(checkout.state()));
        return 0;
    }

    private void requireValid() {
        if (!LiveSettings.keys().contains(key)) {
            throw new UserFacingException("There is no setting %s; there are %s".formatted(key, LiveSettings.keys()));
        }
        if (remove == (value != null)) {
            throw new UserFacingException("Name a value for %s, or give --remove".formatted(key));
        }
        if (value != null) {
            LiveSettings.requireValid(key, value);
        }
    }

    private void change(LiveSettings settings) {
        if (value == null) {
            settings.remove(key);
            report("%s has no value now, so the services use their default".formatted(key));
        } else {
            settings.set(key, value);
            report("%s is %s now".formatted(key, value));
        }
    }
}
