package com.example.shop.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.example.shop.model.Product;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockServiceTests {

    private final Catalogue catalogue = new Catalogue(
            List.of(new Product("kettle", "Kettle", "Gooseneck", 2), new Product("cup", "Cup", "Blue", 5)));
    private int lowStockThreshold = 5;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AvailablePieces pieces = new InMemoryPieces();
    private final StockService stockService =
            new StockService(catalogue, new InMemoryStocks(), pieces, () -> lowStockThreshold, meters);

    @BeforeEach
    void addInitialStock() {
        stockService.addInitialStock();
    }

    @Test
    void listsProductsInTheOrderOfTheCatalogue() {
        assertThat(stockService.products()).extracting(Product::id).containsExactly("kettle", "cup");
    }

    @Test
    void countsTheOutcomesOfReservations() {
        stockService.reserve("cup", "order-1", 2);
        stockService.reserve("cup", "order-1", 2);
        stockService.confirm("cup", "order-1");
        assertThatExceptionOfType(OutOfStock.class).isThrownBy(() -> stockService.reserve("cup", "order-2", 1000));

        assertThat(meters.find("shop.reservations").counters())
                .extracting(counter -> counter.getId().getTag("outcome"), Counter::count)
                .containsExactlyInAnyOrder(
                        tuple("reserved", 1.0),
                        tuple("repeated", 1.0),
                        tuple("confirmed", 1.0),
                        tuple("out of stock", 1.0));
    }

    @Test
    void returnsTheAvailableStock() {
        stockService.reserve("cup", "order-1", 2);

        assertThat(stockService.product("cup")).isEqualTo(new Product("cup", "Cup", "Blue", 3));
        assertThat(stockService.products()).extracting(Product::stock).containsExactly(2, 3);
    }

    @Test
    void returnsThePiecesThatWereStoredForReaders() {
        pieces.store("cup", 4).block();

        assertThat(stockService.products()).extracting(Product::stock).containsExactly(2, 4);
    }

    @Test
    void returnsTheProductsBelowTheCurrentThreshold() {
        assertThat(stockService.lowOnStock()).extracting(Product::id).containsExactly("kettle");

        lowStockThreshold = 6;
        assertThat(stockService.lowOnStock()).extracting(Product::id).containsExactly("kettle", "cup");
    }

    @Test
    void addingTheInitialStockAgainChangesNothing() {
        stockService.reserve("cup", "order-1", 2);

        stockService.addInitialStock();

        assertThat(stockService.product("cup").stock()).isEqualTo(3);
    }

    @Test
    void distinguishesARepeatedReservationFromTheFirst() {
        assertThat(stockService.reserve("cup", "order-1", 2).first()).isTrue();
        assertThat(stockService.reserve("cup", "order-1", 2).first()).isFalse();
    }

    @Test
    void knowsOnlyTheCatalogue() {
        assertThatExceptionOfType(UnknownProduct.class).isThrownBy(() -> stockService.product("tea"));
        assertThatExceptionOfType(UnknownProduct.class).isThrownBy(() -> stockService.reserve("tea", "order-1", 1));
        assertThatExceptionOfType(UnknownProduct.class).isThrownBy(() -> stockService.confirm("tea", "order-1"));
        assertThatExceptionOfType(UnknownProduct.class).isThrownBy(() -> stockService.withdraw("tea", "order-1"));
        assertThatExceptionOfType(UnknownProduct.class).isThrownBy(() -> stockService.release("tea", "order-1"));
    }
}
