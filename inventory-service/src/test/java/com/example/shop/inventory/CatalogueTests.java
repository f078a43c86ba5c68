package com.example.shop.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.example.shop.model.Product;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class CatalogueTests {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theShippedCatalogueHasStockOfEachProduct() {
        var catalogue = new Catalogue(
                new InventoryProperties(new ClassPathResource("catalogue.json"), 5, Duration.ZERO, Duration.ZERO),
                json);

        assertThat(catalogue.products()).hasSize(12).allSatisfy(product -> assertThat(product.stock())
                .isPositive());
        assertThat(catalogue.find("limited-cup")).map(Product::stock).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cup", "-cup", "a/b", "..", "k\u00f6nig"})
    void refusesIdsThatAreNotValidInUrls(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(List.of(new Product(id, "Cup", "Blue", 1))));
    }

    @Test
    void refusesAProductTwice() {
        var cup = new Product("cup", "Cup", "Blue", 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new Catalogue(List.of(cup, cup)));
    }

    @Test
    void namesTheFileThatItCannotRead() {
        var broken = new InventoryProperties(
                new ByteArrayResource("[{".getBytes(StandardCharsets.UTF_8), "broken.json"),
                5,
                Duration.ZERO,
                Duration.ZERO);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new Catalogue(broken, json))
                .withMessageContaining("broken.json");
    }
}
