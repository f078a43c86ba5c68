package com.example.shop.inventory.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.testcontainers.SidecarContainer;
import com.example.shop.inventory.StockReport;
import com.example.shop.inventory.StockReports;
import com.example.shop.local.junit.OnContainers;
import io.dapr.testcontainers.DaprContainer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.context.ImportTestcontainers;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;

/** The shortest test of a block with Testcontainers: the component writes files into a folder of the container. */
@OnContainers
@SpringBootTest(
        classes = {JacksonAutoConfiguration.class, DaprClientAutoConfiguration.class, BindingStockReports.class})
@ImportTestcontainers
class StockReportsInContainerIT {

    @ServiceConnection
    static final DaprContainer sidecar = new SidecarContainer(
                    "inventory-service", Path.of("../components/stock-reports.yaml"))
            .withTmpFs(Map.of("/data", "mode=1777"));

    @Test
    void writesAndReadsAReport(@Autowired StockReports reports) {
        var report = new StockReport(Instant.parse("2026-01-02T03:04:05Z"), 5, List.of());

        var name = reports.write(report);

        assertThat(reports.find(name)).hasValue(report);
    }
}
