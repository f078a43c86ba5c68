package com.example.shop.workflow.approval.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.example.shop.workflow.approval.Approvals;
import com.example.shop.workflow.approval.NotWaitingForApproval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(ApprovalController.class)
class ApprovalControllerTests {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Approvals approvals;

    @Test
    void takesADecision() {
        assertThat(decide("order-1", "{\"approved\": false}")).hasStatus(HttpStatus.ACCEPTED);

        verify(approvals).decide("order-1", false);
    }

    @Test
    void aDecisionThatNobodyWaitsForIsAConflict() {
        doThrow(new NotWaitingForApproval("order-1")).when(approvals).decide("order-1", true);

        assertThat(decide("order-1", "{\"approved\": true}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:not-waiting-for-approval");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"approved\": null}",
                "{\"approved\": 1}",
                "{\"approved\": \"yes\"}",
                "{\"no\": 1}"
            })
    void anythingElseIsTheCallersMistake(String body) {
        assertThat(decide("order-1", body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);

        verifyNoInteractions(approvals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order_1", "order 1", "%00", "a.b"})
    void aStrangeIdIsTheCallersMistake(String orderId) {
        assertThat(decide(orderId, "{\"approved\": true}")).hasStatus4xxClientError();

        verifyNoInteractions(approvals);
    }

    private MvcTestResult decide(String orderId, String body) {
        return mvc.put()
                .uri("/orders/{orderId}/approval", orderId)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
