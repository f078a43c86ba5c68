package com.example.shop.local.containers;

import com.example.shop.local.process.Running;
import com.example.shop.local.process.UserFacingException;
import com.github.dockerjava.api.exception.DockerException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;

/** A container that runs. */
record RunningContainer(String name, GenericContainer<?> container) implements Running {

    private static final int GRACE_SECONDS = 6;

    /**
     * Starts it and waits as its wait strategy says.
     *
     * @throws UserFacingException with the end of its log if it does not start
     */
    static RunningContainer start(String name, GenericContainer<?> container) {
        try {
            container.start();
            return new RunningContainer(name, container);
        } catch (ContainerLaunchException e) {
            throw new UserFacingException("The container %s does not start: %s".formatted(name, rootCause(e)), e);
        }
    }

    private static Throwable rootCause(Throwable failure) {
        return failure.getCause() == null ? failure : rootCause(failure.getCause());
    }

    @Override
    public boolean isAlive() {
        return container.isRunning();
    }

    @Override
    public UserFacingException failed(String how) {
        return new UserFacingException("The container %s %s. Its log:%n%s".formatted(name, how, log()));
    }

    private String log() {
        try {
            return container.getLogs();
        } catch (DockerException | IllegalStateException e) {
            return "cannot be read: " + e.getMessage();
        }
    }

    @Override
    public void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    /** Starts the same container again, with what it has written. */
    void restart() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void pause() {
        container
                .getDockerClient()
                .pauseContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void resume() {
        container
                .getDockerClient()
                .unpauseContainerCmd(container.getContainerId())
                .exec();
    }

    /** Testcontainers itself would kill it. */
    @Override
    public void close() {
        if (container.isRunning()) {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .withTimeout(GRACE_SECONDS)
                    .exec();
        }
        container.stop();
    }
}
