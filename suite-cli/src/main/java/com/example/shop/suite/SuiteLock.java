package com.example.shop.suite;

import com.example.shop.local.process.PrivateFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.apache.commons.io.function.Uncheck;

/** A lock that is held while a suite runs in a folder. The operating system releases it when the process ends. */
public final class SuiteLock implements AutoCloseable {

    private final FileChannel channel;

    private SuiteLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Acquires the lock; empty if another process holds it. */
    public static Optional<SuiteLock> tryAcquire(Path state) {
        return Uncheck.get(() -> {
            PrivateFolder.create(state);
            var channel = FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock.map(held -> new SuiteLock(channel));
        });
    }

    /** Runs an action while the lock is held, and releases the lock afterwards. */
    public int during(IntSupplier action) {
        try {
            return action.getAsInt();
        } finally {
            close();
        }
    }

    /** Whether a suite runs in the folder. */
    public static boolean isHeld(Path state) {
        if (!Files.exists(state.resolve("lock"))) {
            return false;
        }
        var acquired = tryAcquire(state);
        acquired.ifPresent(SuiteLock::close);
        return acquired.isEmpty();
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        Uncheck.run(channel::close);
    }
}
