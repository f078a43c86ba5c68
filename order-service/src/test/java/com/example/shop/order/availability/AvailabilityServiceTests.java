package com.example.shop.order.availability;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.model.StockLevel;
import com.example.shop.order.cart.Cart;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class AvailabilityServiceTests {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static final Cart CART = new Cart(List.of(new Cart.Line("cup", 1), new Cart.Line("kettle", 2)));

    private final Map<String, StockLevel> kept = new HashMap<>();
    private final StockLevels levels = new StockLevels() {
        @Override
        public void keep(Collection<StockLevel> levels) {
            levels.forEach(level -> kept.put(level.productId(), level));
        }

        @Override
        public Map<String, StockLevel> find(Collection<String> productIds) {
            return kept;
        }
    };
    private final AvailabilityService service = new AvailabilityService(
            levels, productIds -> Mono.just(Map.of("kettle", 3)), InstantSource.fixed(NOON.plusSeconds(60)));

    @Test
    void returnsTheStoredLevelOfEachLine() {
        service.on(List.of(new StockLevel("kettle", 7, NOON)));

        assertThat(service.of(CART))
                .containsExactly(new Availability("cup", 1, null, null), new Availability("kettle", 2, 7, NOON));
    }

    @Test
    void returnsTheCurrentStockOfEachLine() {
        service.on(List.of(new StockLevel("kettle", 7, NOON)));

        assertThat(service.now(CART).block())
                .containsExactly(
                        new Availability("cup", 1, null, null), new Availability("kettle", 2, 3, NOON.plusSeconds(60)));
    }
}
