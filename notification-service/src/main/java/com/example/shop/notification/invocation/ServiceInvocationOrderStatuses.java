package com.example.shop.notification.invocation;

import com.example.shop.dapr.invocation.ServiceInvocation;
import com.example.shop.model.OrderLine;
import com.example.shop.notification.OrderStatuses;
import com.example.shop.notification.invocation.OrderApi.Order;
import java.time.Duration;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Asks order-service over HTTP, through the sidecars. */
@Component
class ServiceInvocationOrderStatuses implements OrderStatuses {

    private static final Logger log = LoggerFactory.getLogger(ServiceInvocationOrderStatuses.class);

    /** A mail that waits for its words does not wait long for a detail in them. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final OrderApi orders;

    ServiceInvocationOrderStatuses(ServiceInvocation invocation) {
        this.orders = invocation.client("order-service", OrderApi.class, TIMEOUT);
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
     * An order that has not heard of its outcome yet would contradict the mail. Without quantities: PII scrubbing takes
     * 1000 for a telephone number.
     */
    private static String describe(Order order) {
        var items = order.lines().stream()
                .map(OrderLine::productName)
                .collect(Collectors.joining("; ", "The order consists of: ", "."));
        return order.status().equals("PLACED") ? items : items + " Its status is " + order.status() + ".";
    }
}
