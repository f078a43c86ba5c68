package com.example.shop.inventory.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.inventory.InventoryServiceTest;
import com.example.shop.inventory.StockReport;
import com.example.shop.inventory.StockReports;
import com.example.shop.local.LocalDapr;
import com.example.shop.model.Product;
import io.dapr.client.DaprClient;
import io.dapr.exceptions.DaprException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@InventoryServiceTest
class StockReportsIT {

    private final LocalDapr dapr = LocalDapr.current();
    private final Instant at = Instant.parse("2026-01-02T03:04:05Z");
    private final StockReport report = new StockReport(at, 5, List.of(new Product("cup", "Cup \"Blue\"", "", 3)));

    @Autowired
    private StockReports reports;

    @Autowired
    private DaprClient client;

    @Test
    void writesAndReadsAReport() {
        var name = reports.write(report);

        assertThat(name).isEqualTo("low-stock-20260102T030405Z.json");
        assertThat(reports.names()).contains(name);
        assertThat(reports.find(name)).hasValue(report);

        reports.delete(name);
        assertThat(reports.names()).doesNotContain(name);
        assertThat(reports.find(name)).isEmpty();
    }

    @Test
    void theScheduleWritesAReport() throws Exception {
        var before = reports.names().size();

        var answer = call("POST", "/bindings/stock-check", dapr.appToken());

        assertThat(answer.body()).isEqualTo("{\"status\":\"processed\"}");
        assertThat(reports.names()).hasSizeGreaterThan(before);
        var name = reports.names().get(reports.names().size() - 1);
        assertThat(call("GET", "/stock-reports", dapr.appToken()).body()).contains(name);
        assertThat(call("GET", "/stock-reports/" + name, dapr.appToken()).body())
                .contains("limited-cup");
    }

    @Test
    void reportsAreForOperatorsOnly() throws Exception {
        assertThat(call("GET", "/stock-reports", "wrong").statusCode()).isEqualTo(401);
        assertThat(call("GET", "/bad-deliveries", "wrong").statusCode()).isEqualTo(401);
        assertThat(call("POST", "/bindings/stock-check", "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownReportIsNotFound() throws Exception {
        assertThat(call("GET", "/stock-reports/low-stock-20200101T000000Z.json", dapr.appToken())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secrets.json", "..%2Fsecrets.json", "low-stock-.json"})
    void anInvalidNameIsABadRequest(String name) throws Exception {
        assertThat(call("GET", "/stock-reports/" + name, dapr.appToken()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void anUnknownBindingIsNamed() {
        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() -> client.invokeBinding("no-such-binding", "create", "data")
                        .block())
                .withMessageContaining("no-such-binding");
    }

    private HttpResponse<String> call(String method, String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(dapr.appPort(), path)))
                .header("dapr-api-token", token)
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
