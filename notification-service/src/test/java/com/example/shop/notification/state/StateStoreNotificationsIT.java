package com.example.shop.notification.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.junit.Threads;
import com.example.shop.notification.Claim;
import com.example.shop.notification.EncryptedMail;
import com.example.shop.notification.Notification;
import com.example.shop.notification.Notification.Status;
import com.example.shop.notification.NotificationServiceTest;
import com.example.shop.notification.Notifications;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationServiceTest
class StateStoreNotificationsIT {

    private final String orderId = UUID.randomUUID().toString();
    private final Notification claim =
            new Notification(orderId, Status.CLAIMED, Instant.parse("2026-01-01T00:00:00.123456Z"), null);
    private final Notification sent = new Notification(
            orderId, Status.SENT, Instant.parse("2026-01-01T00:00:01Z"), new EncryptedMail(orderId, "AA==", "AB=="));

    @Autowired
    private Notifications notifications;

    @Test
    void aClaimPreventsAnotherClaim() {
        assertThat(notifications.claim(claim, other -> false)).isEqualTo(Claim.granted(claim));
        assertThat(notifications.claim(claim, other -> false)).isEqualTo(Claim.refused(claim));
    }

    @Test
    void aClaimMayBeTakenOver() {
        notifications.claim(claim, other -> false);

        assertThat(notifications.claim(claim, claim::equals)).isEqualTo(Claim.granted(claim));
    }

    @Test
    void aSentMailPreventsAClaim() {
        notifications.claim(claim, other -> false);

        notifications.complete(sent);

        assertThat(notifications.claim(claim, other -> false)).isEqualTo(Claim.refused(sent));
    }

    @Test
    void aClaimCanBeRemoved() {
        notifications.claim(claim, other -> false);

        notifications.remove(claim);

        assertThat(notifications.claim(claim, other -> false)).isEqualTo(Claim.granted(claim));
    }

    /** The lease of the claim has ended while the mail server did not answer, and another replica has sent the mail. */
    @Test
    void aClaimThatAnotherReplicaHasTakenOverChangesNothing() {
        notifications.claim(claim, other -> false);
        notifications.complete(sent);

        notifications.abandon(claim, new EncryptedMail(orderId, "AC==", "AD=="));
        notifications.remove(claim);

        assertThat(notifications.find(orderId)).contains(sent);
    }

    @Test
    void anAbandonedClaimKeepsTheMail() {
        var mail = new EncryptedMail(orderId, "AC==", "AD==");
        notifications.claim(claim, other -> false);

        notifications.abandon(claim, mail);

        assertThat(notifications.find(orderId).map(Notification::mail)).contains(mail);
    }

    @Test
    void ofSeveralClaimsAtOnceOneSucceeds() {
        var claims = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> notifications.claim(claim, other -> false), Threads.ONE_FOR_EACH_TASK))
                .toList();

        assertThat(claims.stream().map(CompletableFuture::join))
                .filteredOn(Claim::granted)
                .hasSize(1);
    }

    @Test
    void ofSeveralTakeoversAtOnceOneSucceeds() {
        notifications.claim(claim, other -> false);
        var mine = IntStream.range(0, 8)
                .mapToObj(i ->
                        new Notification(orderId, Status.CLAIMED, claim.since().plusSeconds(1 + i), null))
                .map(each -> CompletableFuture.supplyAsync(
                        () -> notifications.claim(each, claim::equals), Threads.ONE_FOR_EACH_TASK))
                .toList();

        assertThat(mine.stream().map(CompletableFuture::join))
                .filteredOn(Claim::granted)
                .hasSize(1);
    }
}
