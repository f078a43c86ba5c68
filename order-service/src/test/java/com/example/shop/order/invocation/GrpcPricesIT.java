package com.example.shop.order.invocation;

import static com.example.shop.order.OrderExamples.euros;
import static com.example.shop.order.OrderExamples.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.order.NoPrice;
import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.Prices;
import com.example.shop.order.Quote;
import com.example.shop.order.ServiceUnavailable;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderServiceTest
class GrpcPricesIT {

    private final Prices prices;

    GrpcPricesIT(@Autowired Prices prices) {
        this.prices = prices;
    }

    @Test
    void quotesThroughBothSidecars() {
        assertThat(prices.quote(List.of(line("grinder", 2), line("kettle", 3))))
                .isEqualTo(new Quote(List.of(euros(1000), euros(1000)), euros(5000)));
    }

    @Test
    void namesTheProductWithoutAPrice() {
        assertThatExceptionOfType(NoPrice.class)
                .isThrownBy(() -> prices.quote(List.of(line("heirloom", 1))))
                .withMessage("no price for product heirloom");
    }

    @Test
    void distinguishesAFailureFromAnUnknownProduct() {
        assertThatExceptionOfType(ServiceUnavailable.class)
                .isThrownBy(() -> prices.quote(List.of(line("black-box", 1))))
                .satisfies(failure -> assertThat(failure.appId()).isEqualTo("pricing-service"));
    }

    /** The sidecar's timeout is five seconds. */
    @Test
    void doesNotWaitForACalledServiceThatHangs() {
        assertThatExceptionOfType(ServiceUnavailable.class)
                .isThrownBy(() -> prices.quote(List.of(line("sleeper", 1))))
                .havingCause()
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        answer -> assertThat(answer.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
    }
}
