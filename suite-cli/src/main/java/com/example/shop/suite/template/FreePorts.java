package com.example.shop.suite.template;

import com.example.shop.archetype.AppPorts;
import com.example.shop.local.process.Ports;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runfile.MultiAppRun;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ports that no app of these runs has, and on which no program of this machine listens. */
record FreePorts(List<MultiAppRun> runs) {

    private static final int FIRST = 8081;
    private static final int LAST = 8999;

    /**
     * Returns the first of them.
     *
     * @throws UserFacingException if there is none
     */
    AppPorts first() {
        var taken = taken();
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(AppPorts::new)
                .filter(ports -> ports.all().stream().allMatch(port -> isFree(port, taken)))
                .findFirst()
                .orElseThrow(() -> new UserFacingException("No port from %d to %d is free".formatted(FIRST, LAST)));
    }

    /**
     * Returns the ports of an app whose own port was chosen.
     *
     * @throws UserFacingException if one of them is taken, or the app's is out of range
     */
    AppPorts of(int app) {
        if (app < FIRST || app > LAST) {
            throw new UserFacingException("Port %d is not accepted; accepted are %d to %d".formatted(app, FIRST, LAST));
        }
        var taken = taken();
        var ports = new AppPorts(app);
        ports.all().stream().filter(port -> !isFree(port, taken)).findFirst().ifPresent(port -> {
            throw new UserFacingException("Port %s is taken; accepted is one whose ports are free, for example %d"
                    .formatted(
                            port == app ? app : "%d, and so %d for the sidecar,".formatted(app, port), first().app()));
        });
        return ports;
    }

    private static boolean isFree(int port, Set<Integer> taken) {
        return !taken.contains(port) && Ports.isFree(port);
    }

    private Set<Integer> taken() {
        return runs.stream()
                .flatMap(run -> run.apps().stream())
                .flatMap(MultiAppRun.App::ports)
                .collect(Collectors.toSet());
    }
}
