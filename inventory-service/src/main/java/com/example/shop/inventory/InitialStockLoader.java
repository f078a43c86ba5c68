package com.example.shop.inventory;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Adds the stock of the catalogue before the service becomes ready. Spring Boot sets the readiness state after all
 * runners have ended.
 *
 * <p>The liveness state is correct before that. This is necessary, because the sidecar may wait for the app.
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
        for (var first = true; !tryLoad(first); first = false) {
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean tryLoad(boolean firstAttempt) {
        try {
            stockService.addInitialStock();
            levelService.announce();
            return true;
        } catch (RuntimeException e) {
            if (firstAttempt) {
                log.warn("The catalogue is not loaded, retrying: {}", e.getMessage());
            }
            return false;
        }
    }
}
