package com.example.shop.order;

import static com.example.shop.order.OrderExamples.ADA;
import static com.example.shop.order.OrderExamples.NOON;
import static com.example.shop.order.OrderExamples.TOKEN;
import static com.example.shop.order.OrderExamples.euros;
import static com.example.shop.order.OrderExamples.line;
import static com.example.shop.order.OrderExamples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderEvent;
import com.example.shop.model.OrderLine;
import com.example.shop.model.OrderPlaced;
import com.example.shop.model.OrderRejected;
import com.example.shop.model.RejectionReason;
import java.util.ArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class OrderServiceTests {

    private final InMemoryShop shop = new InMemoryShop();
    private final OrderService service = shop.service();
    private final OrderAnnouncer announcer = shop.announcer();

    @Test
    void countsAnOrderAndItsOutcomeOnce() {
        var order = service.place(request(line("grinder", 2)), null).order();
        var rejected = new OrderRejected(order.id(), ADA, RejectionReason.OUT_OF_STOCK, "none left", NOON);
        service.on(rejected);
        service.on(rejected);

        assertThat(shop.meters.get("shop.orders.placed").counter().count()).isEqualTo(1);
        assertThat(shop.meters
                        .get("shop.orders")
                        .tags("outcome", "REJECTED", "reason", "OUT_OF_STOCK")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Nested
    class PlacingAnOrder {

        @Test
        void storesItWithPricesAndNames() {
            var placement = service.place(request(line("grinder", 2), line("kettle", 1)), null);

            assertThat(placement.created()).isTrue();
            assertThat(placement.order())
                    .isEqualTo(shop.stored.get(placement.order().id()))
                    .satisfies(order -> {
                        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
                        assertThat(order.customer()).isEqualTo(ADA);
                        assertThat(order.placedAt()).isEqualTo(NOON);
                        assertThat(order.total()).isEqualTo(euros(2000));
                        assertThat(order.lines())
                                .containsExactly(
                                        new OrderLine("grinder", "Grinder", 2, euros(1000)),
                                        new OrderLine("kettle", "Kettle", 1, euros(1000)));
                    });
        }

        @Test
        void makesOneLineOfTheLinesOfAProduct() {
            var quoted = new ArrayList<OrderRequest.Line>();
            var order = shop.service(lines -> {
                        quoted.addAll(lines);
                        return shop.quote(lines);
                    })
                    .place(request(line("kettle", 2), line("grinder", 1), line("kettle", 3)), null)
                    .order();

            assertThat(order.lines())
                    .extracting(OrderLine::productId, OrderLine::quantity)
                    .containsExactly(tuple("kettle", 5), tuple("grinder", 1));
            assertThat(quoted).containsExactly(line("kettle", 5), line("grinder", 1));
        }

        @Test
        void announcesItWithItsPaymentToken() {
            var order = service.place(request(line("grinder", 1)), null).order();

            assertThat(shop.published).singleElement().isInstanceOfSatisfying(OrderPlaced.class, event -> {
                assertThat(event.orderId()).isEqualTo(order.id());
                assertThat(event.paymentToken()).isEqualTo(TOKEN);
                assertThat(event.lines()).isEqualTo(order.lines());
            });
            assertThat(shop.pending).isEmpty();
            assertThat(shop.scheduled).isEmpty();
        }

        @Test
        void namesTheFirstLineOfAnUnknownProduct() {
            var request = request(line("grinder", 1), line("teapot", 1), line("teapot", 1));

            assertThatExceptionOfType(UnknownProduct.class)
                    .isThrownBy(() -> service.place(request, "key"))
                    .withMessage("no product teapot")
                    .satisfies(unknown -> assertThat(unknown.line()).isEqualTo(1));
            assertThat(shop.isUntouched()).isTrue();
        }

        @Test
        void storesNothingWithoutAScheduledAnnouncement() {
            shop.schedulerUnavailable = true;

            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> service.place(request(line("grinder", 1)), "key"));
            assertThat(shop.isUntouched()).isTrue();
        }
    }

    @Nested
    class RepeatingARequest {

        @Test
        void withoutAKeyPlacesAnotherOrder() {
            service.place(request(line("grinder", 1)), null);
            service.place(request(line("grinder", 1)), null);

            assertThat(shop.stored).hasSize(2);
        }

        @Test
        void withItsKeyReturnsTheOrder() {
            var first = service.place(request(line("grinder", 1)), "key");
            var second = service.place(request(line("grinder", 1)), "key");

            assertThat(second).isEqualTo(new Placement(first.order(), false));
            assertThat(shop.stored).hasSize(1);
            assertThat(shop.published).hasSize(1);
        }

        @Test
        void withItsKeyReturnsTheCurrentOrder() {
            var order = service.place(request(line("grinder", 1)), "key").order();
            service.on(new OrderConfirmed(order.id(), ADA, order.total(), NOON));

            assertThat(service.place(request(line("grinder", 1)), "key").order().status())
                    .isEqualTo(OrderStatus.CONFIRMED);
        }

        @Test
        void withAKeyOfAnotherRequestIsRefused() {
            service.place(request(line("grinder", 1)), "key");

            assertThatExceptionOfType(IdempotencyKeyReused.class)
                    .isThrownBy(() -> service.place(request(line("grinder", 2)), "key"));
            assertThat(shop.stored).hasSize(1);
        }

        @Test
        void atTheSameTimeLeavesOneOrder() {
            var winner = new ArrayList<Placement>();
            var slow = shop.service(lines -> {
                winner.add(service.place(request(line("grinder", 1)), "key"));
                return shop.quote(lines);
            });

            var loser = slow.place(request(line("grinder", 1)), "key");

            assertThat(loser).isEqualTo(new Placement(winner.get(0).order(), false));
            assertThat(shop.stored).hasSize(1);
            assertThat(shop.published).hasSize(1);
            assertThat(shop.scheduled).isEmpty();
        }
    }

    @Nested
    class WhileTheBrokerIsAway {

        private final Order order = placeWithoutBroker();

        @Test
        void theOrderIsStoredAndItsAnnouncementScheduled() {
            assertThat(shop.stored).containsKey(order.id());
            assertThat(shop.pending).containsKey(order.id());
            assertThat(shop.scheduled).containsExactly(order.id());
        }

        @Test
        void theScheduledAnnouncementFailsToo() {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> announcer.announcePending(order.id(), true));
            assertThat(shop.scheduled).containsExactly(order.id());
        }

        @Test
        void theScheduledAnnouncementSucceedsLater() {
            shop.brokerUnavailable = false;
            announcer.announcePending(order.id(), true);

            assertThat(shop.published).extracting(OrderEvent::orderId).containsExactly(order.id());
            assertThat(shop.pending).isEmpty();
            assertThat(shop.scheduled).isEmpty();
        }

        private Order placeWithoutBroker() {
            shop.brokerUnavailable = true;
            return service.place(request(line("grinder", 1)), null).order();
        }
    }

    @Test
    void aScheduledAnnouncementThatCannotBeCancelledIsNoProblem() {
        var order = OrderExamples.placedOrder();
        shop.schedulerUnavailable = true;

        announcer.announce(order.announcement(TOKEN));

        assertThat(shop.published).hasSize(1);
    }

    @Nested
    class AScheduledAnnouncement {

        @Test
        void ofAnAnnouncedOrderEndsItself() {
            var order = service.place(request(line("grinder", 1)), null).order();
            shop.scheduled.add(order.id());

            announcer.announcePending(order.id(), true);

            assertThat(shop.published).hasSize(1);
            assertThat(shop.scheduled).isEmpty();
        }

        @Test
        void ofAnOrderThatIsAboutToBeStoredStays() {
            announcer.prepare("order-1");

            announcer.announcePending("order-1", true);

            assertThat(shop.scheduled).containsExactly("order-1");
        }

        @Test
        void ofAnOrderThatWasNeverStoredEndsItselfInTheEnd() {
            announcer.prepare("order-1");

            announcer.announcePending("order-1", false);

            assertThat(shop.scheduled).isEmpty();
        }

        @Test
        void ofAStoredOrderStaysUntilTheOrderIsAnnounced() {
            shop.brokerUnavailable = true;
            var order = service.place(request(line("grinder", 1)), null).order();
            assertThat(service.isAnnounced(order)).isFalse();

            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> announcer.announcePending(order.id(), false));
            assertThat(shop.scheduled).containsExactly(order.id());

            shop.brokerUnavailable = false;
            announcer.announcePending(order.id(), false);
            assertThat(shop.published).hasSize(1);
            assertThat(service.isAnnounced(order)).isTrue();
        }
    }

    @Nested
    class WhatOthersAnnounce {

        private final Order placed =
                service.place(request(line("grinder", 1)), null).order();

        @Test
        void confirmsAnOrder() {
            service.on(confirmed(placed.id()));
            service.on(confirmed(placed.id()));

            assertThat(service.find(placed.id())).map(Order::status).contains(OrderStatus.CONFIRMED);
        }

        @Test
        void rejectsAnOrderWithTheReason() {
            service.on(rejected(placed.id()));

            assertThat(service.find(placed.id())).hasValueSatisfying(order -> {
                assertThat(order.status()).isEqualTo(OrderStatus.REJECTED);
                assertThat(order.rejection())
                        .isEqualTo(new Rejection(RejectionReason.PAYMENT_DECLINED, "card declined"));
            });
        }

        @Test
        @ExtendWith(OutputCaptureExtension.class)
        void logsTheReasonOnce(CapturedOutput output) {
            service.on(rejected(placed.id()));
            service.on(rejected(placed.id()));

            assertThat(output)
                    .containsOnlyOnce("Order " + placed.id() + " is REJECTED: PAYMENT_DECLINED, card declined");
        }

        @Test
        void doesNotChangeAnOrderThatEnded() {
            service.on(confirmed(placed.id()));
            service.on(rejected(placed.id()));

            assertThat(service.find(placed.id())).hasValueSatisfying(order -> {
                assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
                assertThat(order.rejection()).isNull();
            });
        }

        @Test
        void isIgnoredForAnUnknownOrder() {
            service.on(confirmed("unknown-order"));

            assertThat(service.find("unknown-order")).isEmpty();
        }

        private OrderConfirmed confirmed(String orderId) {
            return new OrderConfirmed(orderId, ADA, placed.total(), NOON);
        }

        private OrderRejected rejected(String orderId) {
            return new OrderRejected(orderId, ADA, RejectionReason.PAYMENT_DECLINED, "card declined", NOON);
        }
    }
}
