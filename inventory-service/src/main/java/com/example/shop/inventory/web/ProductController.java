package com.example.shop.inventory.web;

import com.example.shop.inventory.Catalogue;
import com.example.shop.inventory.StockService;
import com.example.shop.model.Product;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP API of products, with their current stock. */
@RestController
@Tag(name = "Products")
@RequestMapping("/products")
class ProductController {

    private final StockService stockService;

    ProductController(StockService stockService) {
        this.stockService = stockService;
    }

    @Operation(operationId = "findProducts", summary = "Lists the products of the shop")
    @ApiResponse(responseCode = "200", description = "All products, or those that are low on stock")
    @GetMapping
    List<Product> products(@RequestParam(defaultValue = "false") boolean lowStock) {
        return lowStock ? stockService.lowOnStock() : stockService.products();
    }

    @Operation(operationId = "findProduct", summary = "Returns a product with its current stock")
    @ApiResponse(responseCode = "200", description = "The product")
    @ApiResponse(responseCode = "404", description = "There is no such product")
    @GetMapping("/{productId}")
    Product product(@PathVariable @Pattern(regexp = Catalogue.ID_PATTERN) String productId) {
        return stockService.product(productId);
    }
}
