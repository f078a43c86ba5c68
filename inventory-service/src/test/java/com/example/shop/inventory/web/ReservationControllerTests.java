package com.example.shop.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.example.shop.inventory.NoSuchReservation;
import com.example.shop.inventory.OutOfStock;
import com.example.shop.inventory.ReservationConfirmed;
import com.example.shop.inventory.StockService;
import com.example.shop.inventory.Stocks.Reserved;
import com.example.shop.model.Reservation;
import com.example.shop.model.Reservation.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(ReservationController.class)
class ReservationControllerTests {

    private static final String PATH = "/products/cup/reservations/order-1";
    private static final Reservation HELD = new Reservation("cup", "order-1", 2, Status.HELD);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private StockService stockService;

    @Test
    void aFirstReservationIsCreated() {
        when(stockService.reserve("cup", "order-1", 2)).thenReturn(new Reserved(HELD, true));

        assertThat(put("{\"quantity\": 2}"))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"productId": "cup", "orderId": "order-1", "quantity": 2, "status": "HELD"}
                        """);
    }

    @Test
    void aRepeatedReservationIsOk() {
        when(stockService.reserve("cup", "order-1", 2)).thenReturn(new Reserved(HELD, false));

        assertThat(put("{\"quantity\": 2}")).hasStatusOk();
    }

    @Test
    void returnsTheAvailableQuantityIfThereIsNotEnough() {
        when(stockService.reserve(any(), any(), anyInt())).thenThrow(new OutOfStock("cup", 5, 3));

        assertThat(put("{\"quantity\": 5}"))
                .hasStatus(HttpStatus.CONFLICT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "urn:problem:out-of-stock", "productId": "cup", "requested": 5, "available": 3}
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"quantity\": 0}",
                "{\"quantity\": -1}",
                "{\"quantity\": 50001}",
                "{\"quantity\": 2147483648}",
                "{\"quantity\": 1e40}",
                "{\"quantity\": 1.5}",
                "{\"quantity\": \"1\"}",
                "{\"quantity\": null}",
                "{\"quantity\": []}",
                "{}"
            })
    void anInvalidQuantityIsNamed(String body) {
        assertThat(put(body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("quantity");
        verifyNoInteractions(stockService);
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertThat(put("{\"quantity\": 1, \"giftWrap\": true}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("giftWrap");
        verifyNoInteractions(stockService);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "quantity=1", "{\"quantity\": 1}}"})
    void whatIsNotAReservationIsABadRequest(String body) {
        assertThat(put(body)).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        verifyNoInteractions(stockService);
    }

    @Test
    void onlyJsonIsAccepted() {
        assertThat(mvc.put().uri(PATH).contentType(MediaType.TEXT_PLAIN).content("{\"quantity\": 1}"))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @MethodSource("badOrderIds")
    void anInvalidOrderIdIsNamed(String orderId) {
        assertThat(mvc.delete().uri("/products/cup/reservations/{orderId}", orderId))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("orderId");
        verifyNoInteractions(stockService);
    }

    static List<String> badOrderIds() {
        return List.of("order_1", "order 1", "\u00f6", "a".repeat(65), "a".repeat(10_000));
    }

    @Test
    void confirms() {
        when(stockService.confirm("cup", "order-1")).thenReturn(new Reservation("cup", "order-1", 2, Status.CONFIRMED));

        assertThat(mvc.post().uri(PATH + "/confirmation"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("status")
                .isEqualTo("CONFIRMED");
    }

    @Test
    void whatIsNotReservedIsNotFound() {
        when(stockService.confirm(any(), any())).thenThrow(new NoSuchReservation("cup", "order-1"));

        assertThat(mvc.post().uri(PATH + "/confirmation")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void withdrawsAConfirmation() {
        when(stockService.withdraw("cup", "order-1")).thenReturn(HELD);

        assertThat(mvc.delete().uri(PATH + "/confirmation"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("status")
                .isEqualTo("HELD");
    }

    @Test
    void releases() {
        assertThat(mvc.delete().uri(PATH)).hasStatus(HttpStatus.NO_CONTENT);

        verify(stockService).release("cup", "order-1");
    }

    @Test
    void whatWasSoldIsNotReleased() {
        doThrow(new ReservationConfirmed("cup", "order-1")).when(stockService).release(any(), any());

        assertThat(mvc.delete().uri(PATH))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:reservation-confirmed");
    }

    private MockMvcTester.MockMvcRequestBuilder put(String body) {
        return mvc.put().uri(PATH).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
