package com.example.shop.inventory;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Loads the catalogue's stock before the service calls itself ready: Spring Boot accepts traffic after its runners.
 *
 * <p>The app is alive by then and has to be, because its sidecar may be waiting for it.
 */
@Component
class InitialStockLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(InitialStockLoader.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final StockService stockService;
    private final StockLevelService levelService;

    InitialStockLoader(StockService stockService, StockLevelService levelService) {
        this.stockService = stockService;
        this.levelService = levelService;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        for (var first = true; !opened(first); first = false) {
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean opened(boolean firstAttempt) {
        try {
            stockService.open();
            levelService.announce();
            return true;
        } catch (RuntimeException e) {
            if (firstAttempt) {
                log.warn("Catalogue not loaded, trying again until it is: {}", e.getMessage());
            }
            return false;
        }
    }
}
