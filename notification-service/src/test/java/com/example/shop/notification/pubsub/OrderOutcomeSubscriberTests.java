package com.example.shop.notification.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.example.shop.model.Customer;
import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderEvent;
import com.example.shop.model.RejectionReason;
import com.example.shop.notification.NotificationInProgress;
import com.example.shop.notification.NotificationService;
import com.example.shop.notification.OutcomeExamples;
import com.example.shop.notification.UndeliverableMail;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(OrderOutcomeSubscriber.class)
class OrderOutcomeSubscriberTests {

    private static final Customer ADA = new Customer("Ada", "ada@example.com");
    private static final OrderConfirmed CONFIRMED = OutcomeExamples.confirmed("order-1", ADA);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ObjectMapper json;

    @MockitoBean
    private NotificationService notificationService;

    @Test
    void receivesConfirmedOrders() throws Exception {
        assertThat(deliver("/events/order-confirmed", CONFIRMED)).bodyJson().isStrictlyEqualTo(status("SUCCESS"));

        verify(notificationService).on(CONFIRMED);
    }

    @Test
    void receivesRejectedOrders() throws Exception {
        var rejected = OutcomeExamples.rejected("order-1", ADA, RejectionReason.PAYMENT_DECLINED, "card declined");

        assertThat(deliver("/events/order-rejected", rejected)).bodyJson().isStrictlyEqualTo(status("SUCCESS"));

        verify(notificationService).on(rejected);
    }

    @Test
    void respondsRetryIfTheMailIsBeingSent() throws Exception {
        doThrow(mock(NotificationInProgress.class)).when(notificationService).on(any(OrderConfirmed.class));

        assertThat(deliver("/events/order-confirmed", CONFIRMED)).bodyJson().isStrictlyEqualTo(status("RETRY"));
    }

    @Test
    void respondsDropIfTheMailCanNeverBeSent() throws Exception {
        doThrow(mock(UndeliverableMail.class)).when(notificationService).on(any(OrderConfirmed.class));

        assertThat(deliver("/events/order-confirmed", CONFIRMED)).bodyJson().isStrictlyEqualTo(status("DROP"));
    }

    @Test
    void failsIfTheMailCannotBeSentNow() throws Exception {
        doThrow(new IllegalStateException("no mail server"))
                .when(notificationService)
                .on(any(OrderConfirmed.class));

        assertThat(deliver("/events/order-confirmed", CONFIRMED)).hasStatus5xxServerError();
    }

    @Test
    void sendsNothingForAnInvalidEvent() {
        assertThat(mvc.post()
                        .uri("/events/order-confirmed")
                        .contentType("application/cloudevents+json")
                        .content("{\"data\": 1}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        verifyNoInteractions(notificationService);
    }

    private MockMvcTester.MockMvcRequestBuilder deliver(String path, OrderEvent event) throws JsonProcessingException {
        return mvc.post().uri(path).contentType("application/cloudevents+json").content("""
                {"specversion": "1.0", "id": "1", "source": "workflow-service", "type": "%s",
                 "datacontenttype": "application/json", "topic": "orders", "pubsubname": "pubsub", "data": %s}
                """.formatted(
                        event.type(), json.writeValueAsString(event)));
    }

    private static String status(String status) {
        return "{\"status\": \"%s\"}".formatted(status);
    }
}
