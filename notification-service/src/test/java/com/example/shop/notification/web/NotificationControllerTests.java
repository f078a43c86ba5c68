package com.example.shop.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.example.shop.notification.NotificationService;
import com.example.shop.notification.UnreadableMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(NotificationController.class)
class NotificationControllerTests {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private NotificationService notificationService;

    @Test
    void sendsAgain() {
        assertThat(mvc.post().uri("/notifications/order-1/resend")).hasStatus(HttpStatus.NO_CONTENT);

        verify(notificationService).resend("order-1");
    }

    @Test
    void reportsThatAMailWasTamperedWith() {
        doThrow(new UnreadableMail("order-1", new IllegalStateException("message authentication failed")))
                .when(notificationService)
                .resend("order-1");

        assertThat(mvc.post().uri("/notifications/order-1/resend"))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:unreadable-notification");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order_1", "order 1", "a.b", "%00"})
    void anInvalidIdIsABadRequest(String orderId) {
        assertThat(mvc.post().uri("/notifications/{orderId}/resend", orderId)).hasStatus4xxClientError();

        verifyNoInteractions(notificationService);
    }
}
