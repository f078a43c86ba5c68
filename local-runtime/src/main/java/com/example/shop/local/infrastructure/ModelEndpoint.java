package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Ports;
import com.example.shop.local.process.UserFacingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A small deterministic language model that speaks the protocol of OpenAI's chat completions, so that the real
 * {@code conversation.openai} component can talk to something on a machine without a network.
 *
 * <p>Its rules: where the caller offers tools and has not answered a call yet, it calls the first one, with what it
 * finds in the last user message for each required argument that ends in {@code id}. Otherwise it writes a mail
 * around the facts: the tool's answers if there are any, or else the last user message.
 */
public final class ModelEndpoint implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final JsonMapper json = new JsonMapper();
    private final Queue<Integer> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> sayings = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private volatile boolean asksForEver;
    private volatile CountDownLatch hanging = new CountDownLatch(0);
    private final HttpServer server;
    private final String key;

    private ModelEndpoint(HttpServer server, String key) {
        this.server = server;
        this.key = key;
    }

    static ModelEndpoint start(String key) {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), key);
    }

    /** At an address of its own, until it is closed. */
    public static ModelEndpoint start(InetSocketAddress address, String key) {
        try {
            var server = HttpServer.create(address, 0);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                var thread = new Thread(task, "model-endpoint");
                thread.setDaemon(true);
                return thread;
            }));
            var endpoint = new ModelEndpoint(server, key);
            server.createContext("/v1/chat/completions", endpoint::handle);
            server.start();
            return endpoint;
        } catch (IOException e) {
            throw new UserFacingException("The model endpoint does not start: " + e.getMessage(), e);
        }
    }

    /** The base URL that the component takes as {@code endpoint}. */
    String url(String host) {
        return "http://" + host + ":" + port() + "/v1";
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Answers the next requests with these HTTP statuses, one each, for example 429. */
    public void failNext(int... statuses) {
        for (var status : statuses) {
            failures.add(status);
        }
    }

    /** Says these words next, and calls no function before. */
    public void sayNext(String words) {
        sayings.add(words);
    }

    /** Calls a function in every answer from now on. */
    public void askForEver(boolean on) {
        asksForEver = on;
    }

    /** Leaves the next request without an answer until {@link #recover()}. */
    public void hangNext() {
        hanging = new CountDownLatch(1);
    }

    /** Returns to the normal behaviour. */
    public void recover() {
        failures.clear();
        sayings.clear();
        asksForEver = false;
        hanging.countDown();
    }

    /** What it was asked, oldest first: bodies of chat completion requests. */
    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = json.readTree(exchange.getRequestBody());
            requests.add(request);
            awaitRecovery();
            var failure = failures.poll();
            if (failure != null) {
                answer(exchange, failure, error("the test asked for it", "rate_limit_exceeded"));
            } else if (!("Bearer " + key).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, error("Incorrect API key provided", "invalid_api_key"));
            } else {
                answer(exchange, 200, completion(request));
            }
        }
    }

    private void awaitRecovery() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private ObjectNode error(String message, String code) {
        var error = json.createObjectNode();
        error.putObject("error")
                .put("message", message)
                .put("type", "invalid_request_error")
                .put("code", code);
        return error;
    }

    private ObjectNode completion(JsonNode request) {
        var completion = json.createObjectNode();
        completion
                .put("id", "chatcmpl-" + requests.size())
                .put("object", "chat.completion")
                .put("model", request.path("model").asText());
        var choice = completion.putArray("choices").addObject().put("index", 0);
        var message = choice.putObject("message").put("role", "assistant");
        var saying = sayings.poll();
        if (saying != null) {
            message.put("content", saying);
            choice.put("finish_reason", "stop");
        } else if (wantsTool(request)) {
            callTool(request, message);
            choice.put("finish_reason", "tool_calls");
        } else {
            message.put("content", mail(request));
            choice.put("finish_reason", "stop");
        }
        completion
                .putObject("usage")
                .put("prompt_tokens", request.toString().length() / 4)
                .put("completion_tokens", message.toString().length() / 4)
                .put(
                        "total_tokens",
                        (request.toString().length() + message.toString().length()) / 4);
        return completion;
    }

    private boolean wantsTool(JsonNode request) {
        return !request.path("tools").isEmpty()
                && (asksForEver || messages(request, "tool").isEmpty());
    }

    private void callTool(JsonNode request, ObjectNode message) {
        var function = request.path("tools").path(0).path("function");
        var arguments = json.createObjectNode();
        var id = ID.matcher(last(messages(request, "user")));
        if (id.find()) {
            function.path("parameters").path("properties").fieldNames().forEachRemaining(name -> {
                if (name.endsWith("Id")) {
                    arguments.put(name, id.group());
                }
            });
        }
        message.putNull("content");
        message.putArray("tool_calls")
                .addObject()
                .put("id", "call_1")
                .put("type", "function")
                .putObject("function")
                .put("name", function.path("name").asText())
                .put("arguments", arguments.toString());
    }

    private static String mail(JsonNode request) {
        var facts = messages(request, "tool");
        return "Thank you for shopping with us. " + last(facts.isEmpty() ? messages(request, "user") : facts);
    }

    private static List<String> messages(JsonNode request, String role) {
        return StreamSupport.stream(request.path("messages").spliterator(), false)
                .filter(message -> message.path("role").asText().equals(role))
                .map(message -> text(message.path("content")))
                .toList();
    }

    /** Content is a text or a list of parts. */
    private static String text(JsonNode content) {
        return content.isArray() ? content.path(0).path("text").asText() : content.asText();
    }

    private static String last(List<String> texts) {
        return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
