package com.example.shop.inventory.web;

import com.example.shop.inventory.Catalogue;
import com.example.shop.inventory.StockService;
import com.example.shop.model.Product;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the shop sells, with what is left of it now. */
@RestController
@RequestMapping("/products")
class ProductController {

    private final StockService stockService;

    ProductController(StockService stockService) {
        this.stockService = stockService;
    }

    @GetMapping
    List<Product> products(@RequestParam(defaultValue = "false") boolean lowStock) {
        return lowStock ? stockService.lowOnStock() : stockService.products();
    }

    @GetMapping("/{productId}")
    Product product(@PathVariable @Pattern(regexp = Catalogue.ID_PATTERN) String productId) {
        return stockService.product(productId);
    }
}
