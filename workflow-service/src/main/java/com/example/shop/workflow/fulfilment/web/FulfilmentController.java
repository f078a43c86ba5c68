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

/** The operations on workflows for operators. Only the sidecar may call it. The event of an order starts its workflow. */
@RestController
@Tag(name = "Workflows", description = "For operators. They call through the sidecar")
@RequestMapping("/workflows/{orderId}")
class FulfilmentController {

    private final FulfilmentControl control;

    FulfilmentController(FulfilmentControl control) {
        this.control = control;
    }

    @Operation(operationId = "findFulfilment", summary = "Returns the progress of an order's fulfilment")
    @ApiResponse(responseCode = "200", description = "The state of the workflow and its present step")
    @ApiResponse(responseCode = "404", description = "The order has no fulfilment")
    @GetMapping
    Fulfilment find(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        return control.find(orderId);
    }

    @Operation(operationId = "pauseFulfilment", summary = "Pauses a workflow")
    @ApiResponse(responseCode = "202", description = "The workflow will be paused")
    @ApiResponse(responseCode = "404", description = "The order has no fulfilment")
    @ApiResponse(responseCode = "409", description = "The workflow is not running")
    @PostMapping("/pause")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void pause(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        control.pause(orderId);
    }

    @Operation(operationId = "resumeFulfilment", summary = "Resumes a paused workflow")
    @ApiResponse(responseCode = "202", description = "The workflow will be resumed")
    @ApiResponse(responseCode = "404", description = "The order has no fulfilment")
    @ApiResponse(responseCode = "409", description = "The workflow is not paused")
    @PostMapping("/resume")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resume(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        control.resume(orderId);
    }

    @Operation(
            operationId = "terminateFulfilment",
            summary = "Terminates a workflow, undoes its steps and rejects the order")
    @ApiResponse(responseCode = "202", description = "The workflow will be terminated")
    @ApiResponse(responseCode = "404", description = "The order has no fulfilment")
    @ApiResponse(responseCode = "409", description = "The workflow has already ended")
    @PostMapping("/terminate")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void terminate(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        control.terminate(orderId, RejectionReason.TECHNICAL_FAILURE, "ended by an operator");
    }

    @Operation(operationId = "purgeFulfilment", summary = "Deletes the history of a workflow that has ended")
    @ApiResponse(responseCode = "204", description = "The history is deleted")
    @ApiResponse(responseCode = "404", description = "The order has no fulfilment")
    @ApiResponse(responseCode = "409", description = "The workflow has not ended")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void purge(@PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        control.purge(orderId);
    }
}
