package com.example.shop.notification.bindings;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Customer;
import com.example.shop.notification.Mail;
import com.example.shop.notification.Mailer;
import com.example.shop.notification.UndeliverableMail;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.InvokeBindingRequest;
import io.dapr.exceptions.DaprException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Sends mails with the output binding {@code email}.
 *
 * <p>The SMTP binding stores the metadata of a request in the component. If a request has no address, the binding uses
 * the address of the request before; of two concurrent requests, both mails are sent to the recipient of the later one.
 * So each request contains the recipient and the subject and no other metadata, and the requests are sent one at a
 * time.
 */
@Component
class EmailBindingMailer implements Mailer {

    private static final String BINDING = "email";

    /** The rule by which order-service accepts addresses, so that no order is accepted whose mail cannot be sent. */
    private static final Pattern ADDRESS = Pattern.compile(Customer.EMAIL_PATTERN);

    /**
     * The responses of a mail server that concern this mail: its address, its size or its content. Others that begin with
     * a 5, for example to the connection or about the password, do not, so a later attempt can succeed.
     */
    private static final Pattern REFUSAL = Pattern.compile("could not send email \\d+: (501|55[0-46]|52[12]) ");

    private static final Pattern NOT_IN_A_HEADER = Pattern.compile("\\p{Cntrl}");

    private final DaprClient client;
    private final Lock oneAtATime = new ReentrantLock();

    EmailBindingMailer(DaprClient client) {
        this.client = client;
    }

    @Override
    @RecordJourneyStep(block = BuildingBlock.BINDINGS, text = "Sent the mail to the customer")
    public void send(Mail mail) {
        requireValidHeaders(mail);
        oneAtATime.lock();
        try {
            client.invokeBinding(request(mail)).block();
        } catch (DaprException e) {
            throw refusal(e.getMessage())
                    .<RuntimeException>map(why -> new UndeliverableMail(mail, why))
                    .orElse(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Returns why no later attempt can succeed, or nothing if one can. The binding returns the response of the mail server
     * as a text. The response may contain the address, so the reason is only its number.
     */
    static Optional<String> refusal(@Nullable String failure) {
        var text = Objects.requireNonNullElse(failure, "");
        if (text.contains("gomail: invalid address")) {
            return Optional.of("the recipient is not a valid address");
        }
        return REFUSAL.matcher(text)
                .results()
                .map(response -> "the mail server refuses it with " + response.group(1))
                .findFirst();
    }

    private static void requireValidHeaders(Mail mail) {
        if (mail.recipient().isEmpty() || !ADDRESS.matcher(mail.recipient()).matches()) {
            throw new UndeliverableMail(mail, "the recipient is not one plain address");
        }
        if (mail.subject().isEmpty() || NOT_IN_A_HEADER.matcher(mail.subject()).find()) {
            throw new UndeliverableMail(mail, "the subject is not one line of text");
        }
    }

    /**
     * Sends the body as bytes, because the binding would read a JSON string as a quoted Go string, which has other
     * escapes.
     */
    private static InvokeBindingRequest request(Mail mail) {
        return new InvokeBindingRequest(BINDING, "create")
                .setData(html(mail).getBytes(StandardCharsets.UTF_8))
                .setMetadata(Map.of("emailTo", mail.recipient(), "subject", mail.subject()));
    }

    private static String html(Mail mail) {
        var text =
                HtmlUtils.htmlEscape(mail.text(), StandardCharsets.UTF_8.name()).strip();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <body>
                <p>%s</p>
                </body>
                </html>
                """.formatted(text.replace("\n\n", "</p>\n<p>"));
    }
}
