package com.example.shop.order;

import com.example.shop.model.OrderPlaced;
import java.util.Optional;

/** Events that were stored with their order and are not published yet. */
public interface PendingEvents {

    Optional<OrderPlaced> find(String orderId);

    void remove(String orderId);
}
