package com.example.shop.workflow.fulfilment.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.example.shop.workflow.FakeInventoryService;
import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.fulfilment.Demand;
import com.example.shop.workflow.fulfilment.ReservationResult;
import com.example.shop.workflow.fulfilment.Reservations;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.HttpClientErrorException.NotFound;

@WorkflowServiceTest
class ServiceInvocationReservationsIT {

    private final FakeInventoryService inventory = FakeInventoryService.current();
    private final String orderId = UUID.randomUUID().toString();

    @Autowired
    private Reservations reservations;

    @Test
    void reservesConfirmsWithdrawsAndReleases() {
        var demand = demand("kettle");

        assertThat(reservations.reserve(demand)).isEqualTo(ReservationResult.enough());
        assertThat(reservations.confirm(demand)).isTrue();
        reservations.withdraw(demand);
        reservations.release(demand);

        assertThat(inventory.calls(orderId))
                .containsExactly(
                        "PUT kettle {\"quantity\":2}",
                        "POST confirmation of kettle",
                        "DELETE confirmation of kettle",
                        "DELETE kettle");
    }

    @Test
    void tellsHowMuchIsLeft() {
        assertThat(reservations.reserve(demand("scarce-cup"))).isEqualTo(ReservationResult.only(1));
    }

    @Test
    void ofAnUnknownProductThereIsNothing() {
        var demand = demand("unknown-cup");

        assertThat(reservations.reserve(demand)).isEqualTo(ReservationResult.only(0));
        assertThat(reservations.confirm(demand)).isFalse();
        assertThatNoException().isThrownBy(() -> reservations.withdraw(demand));
        assertThatNoException().isThrownBy(() -> reservations.release(demand));
    }

    @Test
    void tellsWhereAReservationIsLost() {
        assertThat(reservations.confirm(demand("lost-cup"))).isFalse();
        assertThatNoException().isThrownBy(() -> reservations.withdraw(demand("lost-cup")));
    }

    @Test
    void doesNotTakeAnyNotFoundForAnAnswer() {
        var demand = demand("odd-cup");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reservations.reserve(demand));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reservations.confirm(demand));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reservations.release(demand));
    }

    private Demand demand(String productId) {
        return new Demand(orderId, productId, "The " + productId, 2);
    }
}
