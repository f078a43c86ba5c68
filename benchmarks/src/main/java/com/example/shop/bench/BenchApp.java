package com.example.shop.bench;

import com.example.shop.local.sidecar.Sidecar;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A Spring context without a web server, with the beans by which each app of this project calls its sidecar. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class BenchApp {

    static ConfigurableApplicationContext start(Sidecar sidecar) {
        return new SpringApplicationBuilder(BenchApp.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.import=classpath:dapr-spring-support.yaml",
                        "--spring.main.banner-mode=off",
                        "--spring.application.name=" + sidecar.appId(),
                        "--logging.level.root=WARN",
                        "--DAPR_HTTP_PORT=" + sidecar.httpPort(),
                        "--DAPR_GRPC_PORT=" + sidecar.grpcPort(),
                        "--DAPR_API_TOKEN=" + sidecar.apiToken());
    }
}
