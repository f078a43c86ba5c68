package com.example.shop.inventory.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.inventory.AvailablePieces;
import com.example.shop.inventory.InventoryServiceTest;
import com.example.shop.inventory.Stock;
import com.example.shop.inventory.StockService;
import com.example.shop.inventory.Stocks;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InventoryServiceTest
class StateStoreAvailablePiecesIT {

    private final String cup = "cup-" + UUID.randomUUID();

    @Autowired
    private AvailablePieces pieces;

    @Autowired
    private Stocks stocks;

    @Autowired
    private StockService stockService;

    @Autowired
    private MeterRegistry metrics;

    @Test
    void areStoredBeforeAChangeOfTheStockReturns() {
        stocks.addMissing(List.of(Stock.of(cup, 10)));
        assertThat(available()).containsEntry(cup, 10);

        stocks.reserve(cup, "order-1", 4);
        assertThat(available()).containsEntry(cup, 6);

        stocks.confirm(cup, "order-1");
        assertThat(available()).containsEntry(cup, 6);

        stocks.restock(cup, "delivery-1", 5, 1);
        assertThat(available()).containsEntry(cup, 11);
    }

    @Test
    void areMissingForAProductThatWasNeverInStock() {
        assertThat(available()).isEmpty();
    }

    @Test
    void aReadOfAProductCallsNoActor() {
        stockService.product("kettle");
        var before = actorCalls();

        stockService.product("kettle");
        stockService.products();

        assertThat(actorCalls()).isEqualTo(before);
    }

    private Map<String, Integer> available() {
        return pieces.find(List.of(cup));
    }

    private long actorCalls() {
        return metrics.find("dapr.client.calls").tag("operation", "InvokeActor").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
