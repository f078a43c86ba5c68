package com.example.shop.workflow.fulfilment.pubsub;

import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.example.shop.workflow.fulfilment.Fulfilments;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(OrderPlacedSubscriber.class)
class OrderPlacedSubscriberTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ObjectMapper json;

    @MockitoBean
    private Fulfilments fulfilments;

    @Test
    void startsAFulfilment() throws Exception {
        var placed = order("order-1", "tok_visa", line("kettle", 1));

        assertThat(deliver(json.writeValueAsString(placed)))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"status\": \"SUCCESS\"}");
        verify(fulfilments).start(placed);
    }

    @Test
    void toleratesWhatALaterVersionAdds() throws Exception {
        var placed = order("order-1", "tok_visa", line("kettle", 1));

        assertThat(deliver(json.writeValueAsString(placed).replaceFirst("\\{", "{\"giftWrap\":true,")))
                .hasStatusOk();
        verify(fulfilments).start(placed);
    }

    @Test
    void asksForTheEventAgainWhereItCannotStart() throws JsonProcessingException {
        doThrow(new IllegalStateException("no sidecar")).when(fulfilments).start(any());

        assertThat(deliver(json.writeValueAsString(order("order-1", "tok_visa", line("kettle", 1)))))
                .hasStatus5xxServerError();
    }

    @Test
    void startsNothingForWhatIsNoOrder() {
        assertThat(deliver("\"an order\"")).hasStatus(HttpStatus.BAD_REQUEST);
        verifyNoInteractions(fulfilments);
    }

    private MockMvcTester.MockMvcRequestBuilder deliver(String data) {
        return mvc.post()
                .uri("/events/order-placed")
                .contentType("application/cloudevents+json")
                .content("""
                {"specversion": "1.0", "id": "order-1-OrderPlaced", "source": "order-service", "type": "OrderPlaced",
                 "datacontenttype": "application/json", "topic": "orders", "pubsubname": "pubsub",
                 "traceid": "00-1", "traceparent": "00-1", "tracestate": "", "data": %s}
                """.formatted(data));
    }
}
