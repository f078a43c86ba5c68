package com.example.shop.local.process;

import com.example.shop.local.CannotRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Free ports on the loopback interface that no other JVM of this kind hands out at the same time.
 *
 * <p>Each JVM locks a block of ports of its own, below the range from which the system picks ports for outgoing
 * connections. Asking the system for a free port and closing it again would race with both.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int BLOCK_SIZE = 100;
    private static final int BLOCKS = 120;

    private static final Ports INSTANCE = new Ports();

    private final int end;
    private int next;

    private Ports() {
        var block = lockBlock();
        this.next = FIRST + block * BLOCK_SIZE;
        this.end = next + BLOCK_SIZE;
    }

    /** A port that nobody listens on; each call gives another one. */
    public static int free() {
        return INSTANCE.take();
    }

    /** Whether a server could listen on the port now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized int take() {
        while (next < end) {
            var port = next++;
            if (isFree(port)) {
                return port;
            }
        }
        throw new CannotRun("No free port is left between %d and %d".formatted(end - BLOCK_SIZE, end));
    }

    private static int lockBlock() {
        for (var block = 0; block < BLOCKS; block++) {
            if (locks(block)) {
                return block;
            }
        }
        throw new CannotRun("All ports from %d on are taken by other runs".formatted(FIRST));
    }

    private static boolean locks(int block) {
        try {
            var directory = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "dapr-shop-ports"));
            var channel = FileChannel.open(
                    directory.resolve(Integer.toString(block)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return true;
            }
            channel.close();
            return false;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
