package com.example.shop.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.example.shop.model.LeaseLost;
import com.example.shop.model.Reservation;
import com.example.shop.model.Reservation.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockTests {

    private final Stock cups = Stock.of("cup", 3);

    @Test
    void whatIsReservedIsNoLongerAvailable() {
        var reserved = cups.reserve("order-1", 2);

        assertThat(reserved.available()).isEqualTo(1);
        assertThat(reserved.reservation("order-1")).hasValue(new Reservation("cup", "order-1", 2, Status.HELD));
        assertThat(cups.available()).as("the stock before").isEqualTo(3);
    }

    @Test
    void aRepeatedReservationChangesNothing() {
        var reserved = cups.reserve("order-1", 2);

        assertThat(reserved.reserve("order-1", 2)).isEqualTo(reserved);
    }

    @Test
    void anOrderCannotReserveAnotherQuantityLater() {
        var reserved = cups.reserve("order-1", 2);

        assertThatExceptionOfType(ReservationDiffers.class).isThrownBy(() -> reserved.reserve("order-1", 1));
    }

    @Test
    void allOfItCanBeReservedAndNoMore() {
        var reserved = cups.reserve("order-1", 3);

        assertThat(reserved.available()).isZero();
        assertThatExceptionOfType(OutOfStock.class)
                .isThrownBy(() -> reserved.reserve("order-2", 1))
                .satisfies(e -> assertThat(e.requested()).isEqualTo(1))
                .satisfies(e -> assertThat(e.available()).isZero());
    }

    @Test
    void aRepeatedDeliveryIsAddedOnce() {
        var restocked = cups.restock("delivery-1", 5, 1);

        assertThat(restocked.available()).isEqualTo(8);
        assertThat(restocked.restock("delivery-1", 5, 1)).isEqualTo(restocked);
        assertThat(restocked.restock("delivery-2", 1, 1).available()).isEqualTo(9);
    }

    @Test
    void remembersTheLastHundredDeliveries() {
        var stock = cups;
        for (var i = 0; i < 150; i++) {
            stock = stock.restock("delivery-" + i, 1, i);
        }

        assertThat(stock.handled()).hasSize(100).contains("delivery-50", "delivery-149");
    }

    @Test
    void theCapacityIsAMillion() {
        assertThat(cups.restock("delivery-1", 999_997, 1).available()).isEqualTo(1_000_000);
        assertThatExceptionOfType(StockCapacityExceeded.class).isThrownBy(() -> cups.restock("delivery-1", 999_998, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void aQuantityBelowOneCannotBeReserved(int quantity) {
        assertThatIllegalArgumentException().isThrownBy(() -> cups.reserve("order-1", quantity));
    }

    @Test
    void aConfirmedReservationStaysReserved() {
        var confirmed = cups.reserve("order-1", 2).confirm("order-1");

        assertThat(confirmed.available()).isEqualTo(1);
        assertThat(confirmed.reservation("order-1")).map(Reservation::status).hasValue(Status.CONFIRMED);
        assertThat(confirmed.confirm("order-1")).isEqualTo(confirmed);
        assertThat(confirmed.reserve("order-1", 2)).isEqualTo(confirmed);
    }

    @Test
    void aReservationCanBeStoredSeparately() {
        var confirmed = cups.reserve("order-1", 2).confirm("order-1");
        var reservation = confirmed.reservation("order-1").orElseThrow();

        var smaller = confirmed.excluding("order-1");

        assertThat(smaller.reservations()).isEmpty();
        assertThat(smaller.available()).isEqualTo(confirmed.available());
        assertThat(smaller.including(reservation)).isEqualTo(confirmed);
        assertThat(smaller.excluding("order-2")).isEqualTo(smaller);
    }

    @Test
    void onlyWhatIsReservedCanBeConfirmed() {
        assertThatExceptionOfType(NoSuchReservation.class).isThrownBy(() -> cups.confirm("order-1"));
        assertThatExceptionOfType(NoSuchReservation.class).isThrownBy(() -> cups.withdraw("order-1"));
    }

    /** The order has ended before. The reminder releases the reservation, which is never confirmed. */
    @Test
    void aReservationAfterItsReleaseIsHeld() {
        var late = Stock.of("grinder", 3).release("order-1").reserve("order-1", 2);

        assertThat(late.expire("order-1").expire("order-1").available()).isEqualTo(3);
    }

    @Test
    void whatIsReleasedCanBeReservedAgain() {
        var reserved = cups.reserve("order-1", 2).reserve("order-2", 1);

        assertThat(reserved.release("order-1")).isEqualTo(cups.reserve("order-2", 1));
        assertThat(reserved.release("order-1").release("order-1")).isEqualTo(reserved.release("order-1"));
    }

    @Test
    void whatWasSoldIsReleasedOnlyAfterItsConfirmationIsWithdrawn() {
        var confirmed = cups.reserve("order-1", 2).confirm("order-1");

        assertThatExceptionOfType(ReservationConfirmed.class).isThrownBy(() -> confirmed.release("order-1"));
        assertThat(confirmed.withdraw("order-1").release("order-1")).isEqualTo(cups);
    }

    @Test
    void aCountIncludesThePiecesThatAreHeldForOrders() {
        var counted = cups.reserve("order-1", 2).counted("count-1", 10, 1);

        assertThat(counted.available()).isEqualTo(8);
        assertThat(counted.counted("count-1", 10, 1)).isEqualTo(counted);
        assertThat(counted.release("order-1").available()).isEqualTo(10);
    }

    @Test
    void nothingIsAvailableIfLessIsCountedThanIsHeld() {
        assertThat(cups.reserve("order-1", 2).counted("count-1", 1, 1).available())
                .isZero();
    }

    @Test
    void aCountDoesNotIncludeConfirmedReservations() {
        var sold = cups.reserve("order-1", 2).confirm("order-1");

        assertThat(sold.counted("count-1", 7, 1).available()).isEqualTo(7);
    }

    @Test
    void anOwnerThatHasLostTheLockDoesNotChangeTheStock() {
        var restocked = cups.restock("delivery-2", 1, 8);

        assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> restocked.counted("count-1", 3, 7));
        assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> restocked.restock("delivery-1", 3, 7));
    }
}
