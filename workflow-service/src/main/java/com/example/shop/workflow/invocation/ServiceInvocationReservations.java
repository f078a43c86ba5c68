package com.example.shop.workflow.invocation;

import com.example.shop.dapr.invocation.ServiceInvocation;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import com.example.shop.workflow.Demand;
import com.example.shop.workflow.Reservations;
import com.example.shop.workflow.StockAnswer;
import com.example.shop.workflow.invocation.InventoryApi.ReservationRequest;
import java.util.Optional;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException.Conflict;
import org.springframework.web.client.HttpClientErrorException.NotFound;

/** Reserves at inventory-service: sidecar to sidecar, and from there with the app's token. */
@Component
class ServiceInvocationReservations implements Reservations {

    private static final String INVENTORY = "inventory-service";

    private final InventoryApi inventory;
    private final Journey journey;

    ServiceInvocationReservations(ServiceInvocation invocation, Journey journey) {
        this.inventory = invocation.client(INVENTORY, InventoryApi.class);
        this.journey = journey;
    }

    @Override
    public StockAnswer reserve(Demand demand) {
        var answer = answer(demand);
        tell(demand, answer.reserved() ? "Reserved %d of %s" : "Could not reserve %d of %s");
        return answer;
    }

    @Override
    public boolean confirm(Demand demand) {
        try {
            inventory.confirm(demand.productId(), demand.orderId());
            tell(demand, "Confirmed the reservation of %d of %s");
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    @Override
    public void withdraw(Demand demand) {
        try {
            inventory.withdraw(demand.productId(), demand.orderId());
            tell(demand, "Withdrew the confirmation of %d of %s");
        } catch (NotFound e) {
            // Nothing is reserved, so nothing is confirmed.
        }
    }

    @Override
    public void release(Demand demand) {
        try {
            inventory.release(demand.productId(), demand.orderId());
            tell(demand, "Released the reservation of %d of %s");
        } catch (NotFound e) {
            // The catalogue has dropped the product, and the reservation with it.
        }
    }

    private StockAnswer answer(Demand demand) {
        try {
            inventory.reserve(demand.productId(), demand.orderId(), new ReservationRequest(demand.quantity()));
            return StockAnswer.enough();
        } catch (Conflict e) {
            return StockAnswer.only(available(e).orElseThrow(() -> e));
        } catch (NotFound e) {
            return StockAnswer.only(0);
        }
    }

    /** Empty for a conflict that is not about stock. */
    private static Optional<Integer> available(Conflict conflict) {
        return Optional.ofNullable(conflict.getResponseBodyAs(ProblemDetail.class))
                .map(ProblemDetail::getProperties)
                .map(properties -> properties.get("available"))
                .map(available -> ((Number) available).intValue());
    }

    private void tell(Demand demand, String step) {
        journey.record(
                demand.orderId(),
                BuildingBlock.SERVICE_INVOCATION,
                step.formatted(demand.quantity(), demand.productId()) + " at " + INVENTORY);
    }
}
