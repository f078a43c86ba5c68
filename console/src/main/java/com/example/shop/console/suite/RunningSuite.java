package com.example.shop.console.suite;

import com.example.shop.console.ConsoleProperties;
import com.example.shop.local.infrastructure.LiveSettings;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.suite.ControlClient;
import com.example.shop.suite.OrderClient;
import com.example.shop.suite.SidecarClient;
import com.example.shop.suite.SuiteState;
import com.example.shop.suite.SuiteState.AppState;
import com.example.shop.suite.SuiteState.Control;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clients of the running suite. They are made for each use, because ports and tokens change with each start. */
@Component
public class RunningSuite {

    private final ConsoleProperties properties;

    public RunningSuite(ConsoleProperties properties) {
        this.properties = properties;
    }

    public Path checkout() {
        return properties.checkout();
    }

    public Path logs() {
        return properties.state().resolve("logs");
    }

    /**
     * Returns what the suite has written about itself.
     *
     * @throws UserFacingException if it does not run
     */
    public SuiteState state() {
        return SuiteState.read(properties.state())
                .orElseThrow(() -> new UserFacingException("The suite is not running: start it with ./suite run"));
    }

    public List<AppState> apps() {
        return state().apps();
    }

    public OrderClient orders() {
        return new OrderClient(state().require("order-service").url());
    }

    /** Calls a service as an operator does, through its own sidecar. */
    public SidecarClient operator(String appId) {
        return new SidecarClient(state().require(appId));
    }

    public LiveSettings settings() {
        return LiveSettings.ofRunning(properties.state());
    }

    /**
     * Stops and starts programs.
     *
     * @throws UserFacingException while the suite is still starting
     */
    public ControlClient control() {
        return new ControlClient(controlState());
    }

    /** Returns the token with which other commands of this user call the process of the suite. */
    public String controlToken() {
        try {
            return Files.readString(controlState().tokenFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Control controlState() {
        return Optional.ofNullable(state().control())
                .orElseThrow(() -> new UserFacingException("The suite is still starting"));
    }
}
