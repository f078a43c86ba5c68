package com.example.shop.workflow.web;

import com.example.shop.model.OrderEvent;
import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.Fulfilment;
import com.example.shop.workflow.FulfilmentControl;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The workflows, for operators: by way of the sidecar only. An order starts its own by its event. */
@RestController
@RequestMapping("/workflows/{orderId}")
class FulfilmentController {

    private final FulfilmentControl control;

    FulfilmentController(FulfilmentControl control) {
        this.control = control;
    }

    @GetMapping
    Fulfilment find(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        return control.find(orderId);
    }

    @PostMapping("/pause")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void pause(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        control.pause(orderId);
    }

    @PostMapping("/resume")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resume(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        control.resume(orderId);
    }

    @PostMapping("/terminate")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void terminate(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        control.terminate(orderId, RejectionReason.TECHNICAL_FAILURE, "ended by an operator");
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void purge(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        control.purge(orderId);
    }
}
