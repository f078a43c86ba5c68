package com.example.shop.order.availability;

import com.example.shop.model.StockLevel;
import com.example.shop.order.cart.Cart;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Returns the stock of the products in a cart. */
@Service
public class AvailabilityService {

    private final StockLevels levels;
    private final CurrentStock stock;
    private final InstantSource time;

    AvailabilityService(StockLevels levels, CurrentStock stock, InstantSource time) {
        this.levels = levels;
        this.stock = stock;
        this.time = time;
    }

    public void on(Collection<StockLevel> announced) {
        levels.keep(announced);
    }

    /**
     * Returns the stock for each line of a cart, in the order of the lines, from the latest stored levels. Calls no
     * service.
     */
    public List<Availability> of(Cart cart) {
        return of(cart, levels.find(productIds(cart)));
    }

    /** Returns the same, but reads the current stock from the stock actors. No thread waits for their responses. */
    public Mono<List<Availability>> now(Cart cart) {
        return stock.available(productIds(cart)).map(available -> of(cart, levels(available)));
    }

    private Map<String, StockLevel> levels(Map<String, Integer> available) {
        var at = time.instant();
        return available.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> new StockLevel(id, available.getOrDefault(id, 0), at)));
    }

    private static List<Availability> of(Cart cart, Map<String, StockLevel> known) {
        return cart.lines().stream()
                .map(line -> Availability.of(line, Optional.ofNullable(known.get(line.productId()))))
                .toList();
    }

    private static List<String> productIds(Cart cart) {
        return cart.lines().stream().map(Cart.Line::productId).toList();
    }
}
