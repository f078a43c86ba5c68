package com.example.shop.inventory.actors;

import com.example.shop.dapr.actors.ActorRegistration;
import com.example.shop.inventory.AvailablePieces;
import com.example.shop.inventory.InventoryProperties;
import com.example.shop.inventory.StockGauge;
import com.example.shop.inventory.actors.StockActorImpl.Collaborators;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hosts the stock actors and gives them their collaborators. */
@Configuration(proxyBeanMethods = false)
class StockActorConfiguration {

    @Bean
    ActorRegistration<StockActorImpl> stockActors(
            StockGauge gauge, AvailablePieces pieces, InventoryProperties properties) {
        var with =
                new Collaborators(gauge, pieces, properties.reservationsExpireAfter(), properties.stockReportedAfter());
        return new ActorRegistration<>(
                StockActorImpl.class, (context, productId) -> new StockActorImpl(context, productId, with));
    }
}
