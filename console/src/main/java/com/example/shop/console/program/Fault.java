package com.example.shop.console.program;

import com.example.shop.suite.ControlClient;

/** What a button does to a program, and what should happen then. */
enum Fault {
    RESTART(
            "Restart",
            "It ends as in a rolling upgrade and starts again. Nothing that was accepted is lost.",
            "docs/operations/shutdown.md"),
    KILL(
            "Kill",
            "It ends as in a crash (kill -9). The suite starts it again after a second. Orders on their way wait and then go on.",
            "docs/operations/resiliency.md"),
    PAUSE(
            "Pause",
            "It neither answers nor refuses. Callers time out after 5 s, and events wait, until you continue it.",
            "docs/operations/health.md"),
    CONTINUE("Continue", "It goes on where it was paused.", "docs/operations/health.md");

    private final String title;
    private final String expectation;
    private final String page;

    Fault(String title, String expectation, String page) {
        this.title = title;
        this.expectation = expectation;
        this.page = page;
    }

    public String title() {
        return title;
    }

    public String expectation() {
        return expectation;
    }

    public String page() {
        return page;
    }

    void inject(ControlClient control, String program) {
        switch (this) {
            case RESTART -> {
                control.stop(program);
                control.start(program);
            }
            case KILL -> control.kill(program);
            case PAUSE -> control.pause(program);
            case CONTINUE -> control.resume(program);
        }
    }
}
