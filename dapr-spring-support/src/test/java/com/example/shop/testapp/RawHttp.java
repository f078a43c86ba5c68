package com.example.shop.testapp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sends what no HTTP client would send; each character of a request is one byte. */
public final class RawHttp {

    public record Answer(int status, String head, String body) {}

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    public Answer get(String target, String... headers) throws IOException {
        return send("GET " + target, "", headers);
    }

    public Answer post(String target, String contentType, String body, String... headers) throws IOException {
        var length = body.length();
        var own = Stream.of("Content-Type: " + contentType, "Content-Length: " + length);
        return send(
                "POST " + target, body, Stream.concat(own, Stream.of(headers)).toArray(String[]::new));
    }

    /** A request as HTTP/1.1 wants it, but for what is handed in. */
    public Answer send(String methodAndTarget, String body, String... headers) throws IOException {
        var lines = new ArrayList<>(List.of(methodAndTarget + " HTTP/1.1", "Host: localhost", "Connection: close"));
        lines.addAll(List.of(headers));
        return sendRaw(String.join("\r\n", lines) + "\r\n\r\n" + body);
    }

    /** Anything at all. */
    public Answer sendRaw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return parse(readAll(socket));
        }
    }

    private static String readAll(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(answer);
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static Answer parse(String answer) {
        var end = answer.indexOf("\r\n\r\n");
        var head = end < 0 ? answer : answer.substring(0, end);
        return new Answer(Integer.parseInt(head.substring(9, 12)), head, end < 0 ? "" : answer.substring(end + 4));
    }
}
