package com.example.reactiveservice.actors;

import com.example.shop.dapr.actors.ActorRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the actor's type, so that Dapr may place actors of that type in this service. */
@Configuration(proxyBeanMethods = false)
class VisitorActorConfiguration {

    @Bean
    ActorRegistration<VisitorActorImpl> visitorActors() {
        return new ActorRegistration<>(VisitorActorImpl.class, VisitorActorImpl::new);
    }
}
