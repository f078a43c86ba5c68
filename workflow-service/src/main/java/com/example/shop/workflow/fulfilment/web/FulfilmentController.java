package com.example.shop.workflow.fulfilment.web;

import com.example.shop.model.OrderEvent;
import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.fulfilment.Fulfilment;
import com.example.shop.workflow.fulfilment.FulfilmentControl;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "Workflows", description = "For operators, by way of the sidecar")
@RequestMapping("/workflows/{orderId}")
class FulfilmentController {

    private final FulfilmentControl control;

    FulfilmentController(FulfilmentControl control) {
        this.control = control;
    }

    @Operation(operationId = "findFulfilment", summary = "Tells how far the fulfilment of an order is")
    @ApiResponse(responseCode = "200", description = "How far it is")
    @ApiResponse(responseCode = "404", description = "There is no such fulfilment")
    @GetMapping
    Fulfilment find(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        return control.find(orderId);
    }

    @Operation(operationId = "pauseFulfilment", summary = "Stops a workflow where it is")
    @ApiResponse(responseCode = "202", description = "It will stop")
    @ApiResponse(responseCode = "404", description = "There is no such fulfilment")
    @ApiResponse(responseCode = "409", description = "It is not running")
    @PostMapping("/pause")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void pause(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        control.pause(orderId);
    }

    @Operation(operationId = "resumeFulfilment", summary = "Lets a stopped workflow go on")
    @ApiResponse(responseCode = "202", description = "It will go on")
    @ApiResponse(responseCode = "404", description = "There is no such fulfilment")
    @ApiResponse(responseCode = "409", description = "It is not stopped")
    @PostMapping("/resume")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resume(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        control.resume(orderId);
    }

    @Operation(operationId = "terminateFulfilment", summary = "Ends a workflow, and rejects its order")
    @ApiResponse(responseCode = "202", description = "It will end")
    @ApiResponse(responseCode = "404", description = "There is no such fulfilment")
    @ApiResponse(responseCode = "409", description = "It has ended")
    @PostMapping("/terminate")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void terminate(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        control.terminate(orderId, RejectionReason.TECHNICAL_FAILURE, "ended by an operator");
    }

    @Operation(operationId = "purgeFulfilment", summary = "Forgets a workflow that has ended")
    @ApiResponse(responseCode = "204", description = "It is forgotten")
    @ApiResponse(responseCode = "404", description = "There is no such fulfilment")
    @ApiResponse(responseCode = "409", description = "It has not ended")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void purge(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        control.purge(orderId);
    }
}
