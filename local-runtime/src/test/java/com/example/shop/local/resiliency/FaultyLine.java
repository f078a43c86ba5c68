package com.example.shop.local.resiliency;

import com.example.shop.local.process.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A TCP connection to a backing service that fails on demand: it hangs, or is cut. */
final class FaultyLine implements AutoCloseable {

    private enum State {
        GOOD,
        HANGS,
        CUT
    }

    private final ServerSocket server;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile State state = State.GOOD;

    private FaultyLine(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /** To a port of this machine. */
    static FaultyLine to(int port) {
        try {
            var line = new FaultyLine(new ServerSocket(Ports.free(), 50, InetAddress.getLoopbackAddress()), port);
            line.run(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To nobody: whoever connects hears nothing. */
    static FaultyLine toNobody() {
        var line = to(0);
        line.hang();
        return line;
    }

    int port() {
        return server.getLocalPort();
    }

    String address() {
        return "127.0.0.1:" + port();
    }

    /** How many were made. */
    int connections() {
        return connections.get();
    }

    /** From now on nothing goes through, and nobody is told. */
    void hang() {
        become(State.HANGS);
    }

    /** From now on every connection is closed as soon as it is made. */
    void cut() {
        become(State.CUT);
        sockets.forEach(FaultyLine::close);
    }

    void heal() {
        become(State.GOOD);
    }

    private void become(State next) {
        lock.lock();
        try {
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            var client = server.accept();
            connections.incrementAndGet();
            sockets.add(client);
            if (state == State.CUT) {
                client.close();
            } else {
                run(() -> serve(client));
            }
        }
    }

    private void serve(Socket client) throws IOException {
        awaitWell();
        var service = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(service);
        run(() -> pump(client.getInputStream(), service.getOutputStream(), client, service));
        pump(service.getInputStream(), client.getOutputStream(), client, service);
    }

    private void pump(InputStream from, OutputStream to, Socket client, Socket service) throws IOException {
        try (client;
                service) {
            var buffer = new byte[8192];
            for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                awaitWell();
                to.write(buffer, 0, read);
            }
        }
    }

    private void awaitWell() throws IOException {
        lock.lock();
        try {
            while (state == State.HANGS) {
                changed.await();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            lock.unlock();
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void run(Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // That is what lines are for here.
                    }
                },
                "faulty-line");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
