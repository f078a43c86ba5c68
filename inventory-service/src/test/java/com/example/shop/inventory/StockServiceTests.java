package com.example.shop.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.model.Product;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockServiceTests {

    private final Catalogue catalogue = new Catalogue(
            List.of(new Product("kettle", "Kettle", "Gooseneck", 2), new Product("cup", "Cup", "Blue", 5)));
    private int lowStockThreshold = 5;
    private final StockService stockService =
            new StockService(catalogue, new InMemoryStocks(), () -> lowStockThreshold);

    @BeforeEach
    void open() {
        stockService.open();
    }

    @Test
    void listsProductsInTheOrderOfTheCatalogue() {
        assertThat(stockService.products()).extracting(Product::id).containsExactly("kettle", "cup");
    }

    @Test
    void tellsWhatIsLeft() {
        stockService.reserve("cup", "order-1", 2);

        assertThat(stockService.product("cup")).isEqualTo(new Product("cup", "Cup", "Blue", 3));
        assertThat(stockService.products()).extracting(Product::stock).containsExactly(2, 3);
    }

    @Test
    void tellsWhatIsLowByTheThresholdOfTheMoment() {
        assertThat(stockService.lowOnStock()).extracting(Product::id).containsExactly("kettle");

        lowStockThreshold = 6;
        assertThat(stockService.lowOnStock()).extracting(Product::id).containsExactly("kettle", "cup");
    }

    @Test
    void openingAgainDoesNotFillTheShelves() {
        stockService.reserve("cup", "order-1", 2);

        stockService.open();

        assertThat(stockService.product("cup").stock()).isEqualTo(3);
    }

    @Test
    void tellsARepeatedReservationFromAFirst() {
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
