package com.example.shop.order;

import com.example.shop.model.OrderPlaced;
import java.util.Optional;

/** The events that are stored with their order and not published yet. */
public interface PendingEvents {

    Optional<OrderPlaced> find(String orderId);

    void remove(String orderId);
}
