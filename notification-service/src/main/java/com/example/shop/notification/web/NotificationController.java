package com.example.shop.notification.web;

import com.example.shop.model.OrderEvent;
import com.example.shop.notification.NotificationService;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators, by way of the sidecar. */
@RestController
class NotificationController {

    private final NotificationService notificationService;

    NotificationController(NotificationService notificationService) {
        this.notificationService = notificationService;
    }

    @PostMapping("/notifications/{orderId}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resend(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        notificationService.resend(orderId);
    }
}
