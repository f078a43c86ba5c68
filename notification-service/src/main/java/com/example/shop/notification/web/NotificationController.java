package com.example.shop.notification.web;

import com.example.shop.model.OrderEvent;
import com.example.shop.notification.NotificationService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP API for operators. Requests must come through the sidecar. */
@RestController
@Tag(name = "Notifications", description = "For operators, through the sidecar")
class NotificationController {

    private final NotificationService notificationService;

    NotificationController(NotificationService notificationService) {
        this.notificationService = notificationService;
    }

    @Operation(operationId = "resendNotification", summary = "Sends the mail about an order again")
    @ApiResponse(responseCode = "204", description = "The mail is sent")
    @ApiResponse(responseCode = "404", description = "No mail about such an order was sent")
    @ApiResponse(responseCode = "409", description = "The mail cannot be delivered to its recipient")
    @PostMapping("/notifications/{orderId}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resend(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        notificationService.resend(orderId);
    }
}
