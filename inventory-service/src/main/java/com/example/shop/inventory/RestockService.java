package com.example.shop.inventory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Updates the stock after deliveries and counts, and stores the messages that cannot be processed. */
@Service
public class RestockService {

    private static final Logger log = LoggerFactory.getLogger(RestockService.class);

    private final StockService stockService;
    private final ProductLock productLock;
    private final BadDeliveries badDeliveries;
    private final InstantSource time;

    RestockService(
            StockService stockService,
            ProductLock productLock,
            BadDeliveries badDeliveries,
            InstantSource time,
            MeterRegistry metrics) {
        this.stockService = stockService;
        this.productLock = productLock;
        this.badDeliveries = badDeliveries;
        this.time = time;
        Gauge.builder("shop.dead.letters.waiting", badDeliveries, bad -> bad.all()
                        .size())
                .description("Messages of suppliers and scanners that could not be processed")
                .register(metrics);
    }

    /**
     * Adds a delivery to the stock, once.
     *
     * @throws UnknownProduct if the catalogue does not contain the product
     * @throws StockCapacityExceeded if the stock would be over its capacity
     */
    public void on(Delivery delivery) {
        productLock.execute(delivery.productId(), token -> stockService.restock(delivery, token));
        log.info(
                "Delivery {}: added {} of {} to the stock",
                delivery.deliveryId(),
                delivery.quantity(),
                delivery.productId());
    }

    /**
     * Sets the stock to the result of a count, once.
     *
     * @throws UnknownProduct if the catalogue does not contain the product
     */
    public void on(StockCount count) {
        productLock.execute(count.productId(), token -> stockService.count(count, token));
        log.info("Count {}: counted {} of {}", count.countId(), count.counted(), count.productId());
    }

    /** Stores a message for which a retry cannot succeed. Its content is not logged. */
    public void onBad(String reason, String content) {
        log.warn("A message cannot be processed and is stored for an operator: {}", reason);
        badDeliveries.keep(new BadDelivery(time.instant(), 1, reason, content));
    }

    /** Returns the stored messages, from the oldest to the newest. */
    public List<BadDelivery> bad() {
        return badDeliveries.all();
    }
}
