package com.example.shop.workflow.fulfilment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.fulfilment.Fulfilment;
import com.example.shop.workflow.fulfilment.FulfilmentControl;
import com.example.shop.workflow.fulfilment.InvalidWorkflowState;
import com.example.shop.workflow.fulfilment.UnknownFulfilment;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(FulfilmentController.class)
class FulfilmentControllerTests {

    private static final Fulfilment RUNNING = new Fulfilment(
            "order-1", "FulfilOrderWorkflow", "RUNNING", "reserving stock", Instant.EPOCH, Instant.EPOCH);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private FulfilmentControl control;

    @Test
    void tellsHowFarAFulfilmentIs() {
        when(control.find("order-1")).thenReturn(RUNNING);

        assertThat(ask(HttpMethod.GET, "order-1", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("step")
                .isEqualTo("reserving stock");
    }

    @Test
    void pausesResumesTerminatesAndPurges() {
        assertThat(ask(HttpMethod.POST, "order-1", "/pause")).hasStatus(HttpStatus.ACCEPTED);
        assertThat(ask(HttpMethod.POST, "order-1", "/resume")).hasStatus(HttpStatus.ACCEPTED);
        assertThat(ask(HttpMethod.POST, "order-1", "/terminate")).hasStatus(HttpStatus.ACCEPTED);
        assertThat(ask(HttpMethod.DELETE, "order-1", "")).hasStatus(HttpStatus.NO_CONTENT);

        verify(control).pause("order-1");
        verify(control).resume("order-1");
        verify(control).terminate("order-1", RejectionReason.TECHNICAL_FAILURE, "ended by an operator");
        verify(control).purge("order-1");
    }

    @Test
    void anUnknownFulfilmentIsNotFound() {
        when(control.find("order-1")).thenThrow(new UnknownFulfilment("order-1"));

        assertThat(ask(HttpMethod.GET, "order-1", ""))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:unknown-fulfilment");
    }

    @Test
    void theWrongStateIsAConflict() {
        doThrow(new InvalidWorkflowState(RUNNING, "purge")).when(control).purge("order-1");

        assertThat(ask(HttpMethod.DELETE, "order-1", ""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("detail")
                .isEqualTo("The fulfilment of order order-1 is RUNNING, so nobody can purge it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order_1", "order 1", "a.b", "%00"})
    void aStrangeIdIsTheCallersMistake(String orderId) {
        assertThat(ask(HttpMethod.POST, orderId, "/terminate")).hasStatus4xxClientError();

        verifyNoInteractions(control);
    }

    private MvcTestResult ask(HttpMethod method, String orderId, String operation) {
        return mvc.method(method)
                .uri("/workflows/{orderId}" + operation, orderId)
                .exchange();
    }
}
