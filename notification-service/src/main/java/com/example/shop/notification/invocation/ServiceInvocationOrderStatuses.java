package com.example.shop.notification.invocation;

import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.invocation.RestClientInvocation;
import com.example.shop.model.OrderLine;
import com.example.shop.notification.OrderStatuses;
import com.example.shop.notification.invocation.OrderApi.Order;
import java.time.Duration;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Calls order-service over HTTP, through the sidecars. */
@Component
class ServiceInvocationOrderStatuses implements OrderStatuses {

    private static final Logger log = LoggerFactory.getLogger(ServiceInvocationOrderStatuses.class);

    /** The mail is sent without the status if order-service does not answer in this time. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final OrderApi orders;

    ServiceInvocationOrderStatuses(RestClient.Builder builder, Sidecar sidecar, RestClientInvocation invocation) {
        var client = builder.baseUrl(sidecar.httpEndpoint())
                .defaultHeader("dapr-app-id", "order-service")
                .apply(invocation.withReadTimeout(TIMEOUT))
                .build();
        this.orders = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(OrderApi.class);
    }

    @Override
    public String describe(String orderId) {
        try {
            return describe(orders.order(orderId));
        } catch (RestClientException e) {
            log.info(
                    "The status of order {} is not known: {}",
                    orderId,
                    e.getClass().getSimpleName());
            return "Nothing is known about the order at the moment.";
        }
    }

    /**
     * Leaves out the status PLACED, which would contradict the mail while order-service has not processed the outcome yet.
     * Leaves out quantities, because the scrubbing of personal data takes 1000 for a telephone number.
     */
    private static String describe(Order order) {
        var items = order.lines().stream()
                .map(OrderLine::productName)
                .collect(Collectors.joining("; ", "The order consists of: ", "."));
        return order.status().equals("PLACED") ? items : items + " Its status is " + order.status() + ".";
    }
}
