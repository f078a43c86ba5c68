package com.example.shop.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

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

    private final Block block;
    private int next;

    private Ports() {
        this.block = Block.acquire();
    }

    /** A port that nobody listens on; each call gives another one than the last. */
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

    /** Returns whether a server accepts connections on the port. */
    public static boolean isServed(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Round by round, so that a port is given again as late as possible. */
    private synchronized int take() {
        for (var tried = 0; tried < BLOCK_SIZE; tried++) {
            var port = block.first() + next;
            next = (next + 1) % BLOCK_SIZE;
            if (isFree(port)) {
                return port;
            }
        }
        throw new UserFacingException(
                "No free port is left from %d to %d".formatted(block.first(), block.first() + BLOCK_SIZE - 1));
    }

    /**
     * The ports of this JVM.
     *
     * @param lock has to be referenced as long as the ports are used: the garbage collector closes the channel otherwise
     */
    private record Block(int first, FileLock lock) {

        static Block acquire() {
            for (var block = 0; block < BLOCKS; block++) {
                var lock = tryLock(block);
                if (lock.isPresent()) {
                    return new Block(FIRST + block * BLOCK_SIZE, lock.get());
                }
            }
            throw new UserFacingException("All ports from %d on are taken by other runs".formatted(FIRST));
        }

        private static Optional<FileLock> tryLock(int block) {
            try {
                var channel = FileChannel.open(
                        directory().resolve(Integer.toString(block)),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                }
                return Optional.ofNullable(lock);
            } catch (OverlappingFileLockException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path directory() throws IOException {
            return Files.createDirectories(Path.of(
                    System.getProperty("java.io.tmpdir"), "dapr-shop-ports-" + System.getProperty("user.name")));
        }
    }
}
