package ${package}.actors;

import com.example.shop.dapr.actors.ActorRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hosts the visitors. */
@Configuration(proxyBeanMethods = false)
class VisitorActorConfiguration {

    @Bean
    ActorRegistration<VisitorActorImpl> visitors() {
        return new ActorRegistration<>(VisitorActorImpl.class, VisitorActorImpl::new);
    }
}
