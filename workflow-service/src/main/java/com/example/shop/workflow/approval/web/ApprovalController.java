package com.example.shop.workflow.approval.web;

import com.example.shop.model.OrderEvent;
import com.example.shop.workflow.approval.Approvals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Receives the decisions about large orders. Only the sidecar may call it, never a customer. */
@RestController
@Tag(name = "Approvals", description = "For approvers. They call through the sidecar")
class ApprovalController {

    private final Approvals approvals;

    ApprovalController(Approvals approvals) {
        this.approvals = approvals;
    }

    @Operation(operationId = "decideApproval", summary = "Approves or refuses a large order")
    @ApiResponse(responseCode = "202", description = "The workflow receives the decision")
    @ApiResponse(responseCode = "409", description = "The order does not wait for an approval")
    @PutMapping("/orders/{orderId}/approval")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void decide(
            @PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId,
            @Valid @RequestBody Decision decision) {
        approvals.decide(orderId, decision.approved());
    }

    /** @param approved true approves the order, false rejects it */
    @Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
    record Decision(@NotNull Boolean approved) {}
}
