package com.example.shop.inventory.bindings;

import com.example.shop.inventory.StockReport;
import com.example.shop.inventory.StockReports;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.InvokeBindingRequest;
import io.dapr.utils.TypeRef;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes reports with the output binding {@code stock-reports}, which returns a response for each operation. */
@Component
class BindingStockReports implements StockReports {

    private static final String BINDING = "stock-reports";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'low-stock-'yyyyMMdd'T'HHmmss'Z.json'").withZone(ZoneOffset.UTC);

    /** The response of the binding to {@code create}. */
    private record Created(String fileName) {}

    private final DaprClient client;
    private final ObjectMapper json;

    BindingStockReports(DaprClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    @Override
    public String write(StockReport report) {
        var created = invoke("create", NAME.format(report.at()), bytes(report), TypeRef.get(Created.class));
        return created.map(Created::fileName).orElseThrow();
    }

    /** The binding returns paths, which contain its own folder. */
    @Override
    public List<String> names() {
        return invoke("list", "", null, new TypeRef<List<String>>() {}).orElse(List.of()).stream()
                .map(path -> Path.of(path).getFileName().toString())
                .filter(name -> name.matches(NAME_PATTERN))
                .sorted()
                .toList();
    }

    /**
     * Reads the names first, because the binding's error for a missing file differs from other errors only in its text.
     */
    @Override
    public Optional<StockReport> find(String name) {
        return names().contains(name) ? invoke("get", name, null, TypeRef.get(StockReport.class)) : Optional.empty();
    }

    @Override
    public void delete(String name) {
        invoke("delete", name, null, TypeRef.VOID);
    }

    private <T> Optional<T> invoke(String operation, String fileName, byte @Nullable [] data, TypeRef<T> responseType) {
        var request = new InvokeBindingRequest(BINDING, operation).setMetadata(Map.of("fileName", fileName));
        if (data != null) {
            request.setData(data);
        }
        return client.invokeBinding(request, responseType).blockOptional();
    }

    /** Returns bytes, because the binding would remove the quotes of a JSON string. */
    private byte[] bytes(StockReport report) {
        try {
            return json.writeValueAsString(report).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
