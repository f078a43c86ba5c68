package com.example.shop.workflow.fulfilment.invocation;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.invocation.RestClientInvocation;
import com.example.shop.model.BuildingBlock;
import com.example.shop.workflow.fulfilment.Demand;
import com.example.shop.workflow.fulfilment.ReservationResult;
import com.example.shop.workflow.fulfilment.Reservations;
import com.example.shop.workflow.fulfilment.invocation.InventoryApi.Problem;
import com.example.shop.workflow.fulfilment.invocation.InventoryApi.ReservationRequest;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Calls inventory-service over HTTP, through the sidecars.
 *
 * <p>Only the problems that inventory-service declares are answers. A 404 of another kind, for example of an older release
 * that lacks the endpoint, is a failure.
 */
@Component
class ServiceInvocationReservations implements Reservations {

    private static final String INVENTORY = "inventory-service";
    private static final String DEMAND = "#{#demand.quantity()} of #{#demand.productId()} at " + INVENTORY;

    private final InventoryApi inventory;

    ServiceInvocationReservations(RestClient.Builder builder, Sidecar sidecar, RestClientInvocation invocation) {
        var client = builder.baseUrl(sidecar.httpEndpoint())
                .defaultHeader("dapr-app-id", INVENTORY)
                .apply(invocation)
                .build();
        this.inventory = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(InventoryApi.class);
    }

    @Override
    @RecordJourneyStep(
            block = BuildingBlock.SERVICE_INVOCATION,
            text = "#{#result.reserved() ? 'Reserved' : 'Could not reserve'} " + DEMAND)
    public ReservationResult reserve(Demand demand) {
        try {
            inventory.reserve(demand.productId(), demand.orderId(), new ReservationRequest(demand.quantity()));
            return ReservationResult.enough();
        } catch (HttpClientErrorException e) {
            var problem = problem(e);
            return switch (String.valueOf(problem.type())) {
                case Problem.OUT_OF_STOCK -> ReservationResult.only(Objects.requireNonNullElse(problem.available(), 0));
                case Problem.UNKNOWN_PRODUCT -> ReservationResult.only(0);
                default -> throw e;
            };
        }
    }

    @Override
    @RecordJourneyStep(
            block = BuildingBlock.SERVICE_INVOCATION,
            text = "Confirmed the reservation of " + DEMAND,
            condition = "#result")
    public boolean confirm(Demand demand) {
        return ifReserved(() -> inventory.confirm(demand.productId(), demand.orderId()));
    }

    @Override
    @RecordJourneyStep(
            block = BuildingBlock.SERVICE_INVOCATION,
            text = "Withdrew the confirmation of " + DEMAND,
            condition = "#result")
    public boolean withdraw(Demand demand) {
        return ifReserved(() -> inventory.withdraw(demand.productId(), demand.orderId()));
    }

    @Override
    @RecordJourneyStep(
            block = BuildingBlock.SERVICE_INVOCATION,
            text = "Released the reservation of " + DEMAND,
            condition = "#result")
    public boolean release(Demand demand) {
        return ifReserved(() -> inventory.release(demand.productId(), demand.orderId()));
    }

    /** Returns false if nothing is reserved. */
    private static boolean ifReserved(Runnable call) {
        try {
            call.run();
            return true;
        } catch (HttpClientErrorException e) {
            return switch (String.valueOf(problem(e).type())) {
                case Problem.NO_SUCH_RESERVATION, Problem.UNKNOWN_PRODUCT -> false;
                default -> throw e;
            };
        }
    }

    private static Problem problem(HttpClientErrorException e) {
        return Objects.requireNonNullElse(e.getResponseBodyAs(Problem.class), Problem.UNTYPED);
    }
}
