package com.example.shop.pricing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the price list at the start. The service does not start with an invalid price list. */
@Configuration(proxyBeanMethods = false)
class PricingConfiguration {

    @Bean
    PriceList priceList(PricingProperties settings, ObjectMapper json) throws IOException {
        try (var file = settings.priceList().getInputStream()) {
            var listed = json.readValue(file, PriceFile.class);
            return new PriceList(listed.currency(), listed.prices(), settings.volumeDiscounts());
        }
    }

    private record PriceFile(Currency currency, Map<String, BigDecimal> prices) {}
}
