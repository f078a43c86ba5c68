package com.example.shop.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.example.shop.model.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListTests {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final PriceList prices = new PriceList(
            EUR,
            Map.of("grinder", new BigDecimal("189.00"), "filter-papers", new BigDecimal("4.5")),
            List.of(new VolumeDiscount(10, 5), new VolumeDiscount(100, 10)));

    @Test
    void returnsThePriceOfEachLineAndTheTotal() {
        var quote = prices.quote(List.of(new Item("grinder", 2), new Item("filter-papers", 3)));

        assertThat(quote.lines())
                .extracting(line -> line.item().productId(), Quote.Line::unitPrice, Quote.Line::total)
                .containsExactly(
                        tuple("grinder", euros("189.00"), euros("378.00")),
                        tuple("filter-papers", euros("4.50"), euros("13.50")));
        assertThat(quote.total()).isEqualTo(euros("391.50"));
    }

    @ParameterizedTest
    @CsvSource({"1, 4.50", "9, 4.50", "10, 4.28", "99, 4.28", "100, 4.05", "2147483647, 4.05"})
    void appliesTheVolumeDiscountToEachPiece(int quantity, String unitPrice) {
        var line = prices.quote(List.of(new Item("filter-papers", quantity)))
                .lines()
                .get(0);

        assertThat(line.unitPrice()).isEqualTo(euros(unitPrice));
        assertThat(line.total().amount())
                .isEqualByComparingTo(line.unitPrice().amount().multiply(BigDecimal.valueOf(quantity)));
    }

    @Test
    void refusesAProductThatIsNotInTheList() {
        assertThatExceptionOfType(UnknownProduct.class)
                .isThrownBy(() -> prices.quote(List.of(new Item("grinder", 1), new Item("teapot", 1))))
                .withMessage("no price for product teapot");
    }

    @Test
    void refusesAnEmptyRequest() {
        assertThatExceptionOfType(InvalidQuoteRequest.class)
                .isThrownBy(() -> prices.quote(List.of()))
                .withMessageContaining("at least one");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesAQuantityBelowOne(int quantity) {
        assertThatExceptionOfType(InvalidQuoteRequest.class)
                .isThrownBy(() -> new Item("grinder", quantity))
                .withMessage("quantity of grinder is %d, at least 1 is accepted", quantity);
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount), EUR);
    }
}
