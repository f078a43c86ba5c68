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

/** Files reports by the output binding {@code stock-reports}, which answers what it has done. */
@Component
class BindingStockReports implements StockReports {

    private static final String BINDING = "stock-reports";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'low-stock-'yyyyMMdd'T'HHmmss'Z.json'").withZone(ZoneOffset.UTC);

    /** What the binding answers to {@code create}. */
    private record Created(String fileName) {}

    private final DaprClient client;
    private final ObjectMapper json;

    BindingStockReports(DaprClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    @Override
    public String file(StockReport report) {
        var created = invoke("create", NAME.format(report.at()), bytes(report), TypeRef.get(Created.class));
        return created.map(Created::fileName).orElseThrow();
    }

    /** The binding answers paths below its own folder. */
    @Override
    public List<String> names() {
        return invoke("list", "", null, new TypeRef<List<String>>() {}).orElse(List.of()).stream()
                .map(path -> Path.of(path).getFileName().toString())
                .filter(name -> name.matches(NAME_PATTERN))
                .sorted()
                .toList();
    }

    /** The binding tells a missing file from a broken disk by its text only, so the names are asked first. */
    @Override
    public Optional<StockReport> find(String name) {
        return names().contains(name) ? invoke("get", name, null, TypeRef.get(StockReport.class)) : Optional.empty();
    }

    @Override
    public void delete(String name) {
        invoke("delete", name, null, TypeRef.VOID);
    }

    private <T> Optional<T> invoke(String operation, String fileName, byte @Nullable [] data, TypeRef<T> answer) {
        var request = new InvokeBindingRequest(BINDING, operation).setMetadata(Map.of("fileName", fileName));
        if (data != null) {
            request.setData(data);
        }
        return client.invokeBinding(request, answer).blockOptional();
    }

    /** As bytes: of a JSON string the binding would take the quotes off. */
    private byte[] bytes(StockReport report) {
        try {
            return json.writeValueAsString(report).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
