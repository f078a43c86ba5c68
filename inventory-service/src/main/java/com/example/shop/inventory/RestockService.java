package com.example.shop.inventory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Brings the shelves up to date with what suppliers bring and what is counted, and puts aside what nobody understands. */
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
                .description("Deliveries and counts that were put aside")
                .register(metrics);
    }

    /**
     * Puts a delivery on the shelf, once.
     *
     * @throws UnknownProduct if the catalogue does not have it
     * @throws StockCapacityExceeded if the stock would be over its capacity
     */
    public void on(Delivery delivery) {
        productLock.execute(delivery.productId(), token -> stockService.restock(delivery, token));
        log.info(
                "Delivery {}: {} of {} on the shelf", delivery.deliveryId(), delivery.quantity(), delivery.productId());
    }

    /**
     * Believes what was counted, once.
     *
     * @throws UnknownProduct if the catalogue does not have it
     */
    public void on(StockCount count) {
        productLock.execute(count.productId(), token -> stockService.count(count, token));
        log.info("Count {}: {} of {} on the shelf", count.countId(), count.counted(), count.productId());
    }

    /** Keeps a message that will be no better the next time; its content is not for the log. */
    public void onBad(String reason, String content) {
        log.warn("A message is put aside: {}", reason);
        badDeliveries.keep(new BadDelivery(time.instant(), 1, reason, content));
    }

    /** What was put aside, from the oldest to the newest. */
    public List<BadDelivery> bad() {
        return badDeliveries.all();
    }
}
