package com.example.shop.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.model.Product;
import com.example.shop.model.StockLevel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class InitialStockLoaderTests {

    private final AtomicInteger attempts = new AtomicInteger();

    private final Stocks stocks = new InMemoryStocks() {
        @Override
        public void addMissing(Collection<Stock> added) {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("no sidecar yet");
            }
            super.addMissing(added);
        }
    };

    @Test
    void retriesUntilTheStateStoreIsAvailable() throws InterruptedException {
        var stockService = new StockService(
                new Catalogue(List.of(new Product("cup", "Cup", "Blue", 5))),
                stocks,
                new InMemoryPieces(),
                () -> 5,
                new SimpleMeterRegistry());

        var announced = new ArrayList<StockLevel>();
        var levelService = new StockLevelService(stockService, announced::addAll, InstantSource.system());

        new InitialStockLoader(stockService, levelService).run(new DefaultApplicationArguments());

        assertThat(attempts).hasValue(3);
        assertThat(announced).extracting(StockLevel::available).containsExactly(5);
        assertThat(stockService.product("cup").stock()).isEqualTo(5);
    }
}
