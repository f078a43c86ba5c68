package com.example.shop.order.availability;

import com.example.shop.model.StockLevel;
import com.example.shop.order.cart.Cart;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** Projects what inventory-service announces, so that looking at a cart calls nobody. */
@Service
public class AvailabilityService {

    private final StockLevels levels;

    AvailabilityService(StockLevels levels) {
        this.levels = levels;
    }

    public void on(Collection<StockLevel> announced) {
        levels.keep(announced);
    }

    /** Of each line of a cart, in its order. */
    public List<Availability> of(Cart cart) {
        var known = levels.find(cart.lines().stream().map(Cart.Line::productId).toList());
        return cart.lines().stream()
                .map(line -> Availability.of(line, known.get(line.productId())))
                .toList();
    }
}
