package com.example.shop.suite.cli;

import com.example.shop.local.infrastructure.ModelEndpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the deterministic model until the process ends: {@code docker-compose.yml} does that. */
@Command(name = "model", hidden = true, description = "Serves the deterministic language model of local runs.")
final class ModelCommand implements Callable<Integer> {

    @Option(names = "--address", defaultValue = "127.0.0.1", description = "The address on which it listens.")
    private String address = "";

    @Option(names = "--port", defaultValue = "8080", description = "The port on which it listens.")
    private int port;

    @Option(
            names = "--key-file",
            required = true,
            description = "The file that contains the API key which callers must send.")
    private Path keyFile = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var model = ModelEndpoint.start(
                new InetSocketAddress(address, port), Files.readString(keyFile).strip())) {
            new CountDownLatch(1).await();
            return model.requests().size();
        }
    }
}
