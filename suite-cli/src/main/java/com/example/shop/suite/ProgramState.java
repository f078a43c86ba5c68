package com.example.shop.suite;

/**
 * A program of a running suite, as its {@link ControlEndpoint} lists it.
 *
 * @param name of the app, of the sidecar ({@code APP-daprd}) or of another program, for example scheduler
 * @param pid its process id, or that of its last process
 * @param alive whether the process runs
 * @param stopped whether it was stopped on request, so that it is not started again
 * @param restarts how often it was started again because it had ended
 * @param log the path of its log
 */
public record ProgramState(String name, long pid, boolean alive, boolean stopped, int restarts, String log) {

    static ProgramState of(Supervised supervised) {
        var program = supervised.program();
        return new ProgramState(
                program.name(),
                program.pid(),
                program.isAlive(),
                supervised.isStopped(),
                supervised.restarts(),
                program.program().log().toString());
    }
}
