package com.example.shop.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.example.shop.inventory.StockService;
import com.example.shop.inventory.UnknownProduct;
import com.example.shop.model.Product;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(ProductController.class)
class ProductControllerTests {

    private static final Product CUP = new Product("cup", "Cup", "Blue", 5);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private StockService stockService;

    @Test
    void listsProducts() {
        when(stockService.products()).thenReturn(List.of(CUP));

        assertThat(mvc.get().uri("/products")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                [{"id": "cup", "name": "Cup", "description": "Blue", "stock": 5}]
                """);
    }

    @Test
    void returnsOneProduct() {
        when(stockService.product("cup")).thenReturn(CUP);

        assertThat(mvc.get().uri("/products/cup")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"id": "cup", "name": "Cup", "description": "Blue", "stock": 5}
                """);
    }

    @Test
    void anUnknownProductIsNotFound() {
        when(stockService.product(any())).thenThrow(new UnknownProduct("tea"));

        assertThat(mvc.get().uri("/products/tea"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:unknown-product");
    }

    @ParameterizedTest
    @MethodSource("badIds")
    void anInvalidProductIdIsNamed(String id) {
        assertThat(mvc.get().uri("/products/{id}", id))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("productId");
        verifyNoInteractions(stockService);
    }

    /** Ids with a slash, dots or a NUL do not reach the controller: see ProductsIT. */
    static List<String> badIds() {
        return List.of("Cup", "-cup", "c\u00fcp", "cup cup", "a".repeat(65), "a".repeat(10_000));
    }
}
