package com.example.shop.notification.bindings;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.model.BuildingBlock;
import com.example.shop.notification.Mail;
import com.example.shop.notification.Mailer;
import com.example.shop.notification.UndeliverableMail;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.InvokeBindingRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
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

    /**
     * The characters that separate recipients (for the binding, a semicolon) or headers, or that begin a display name.
     */
    private static final Pattern NOT_IN_AN_ADDRESS = Pattern.compile("[\\s\\p{Cntrl};,<>]");

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
        } finally {
            oneAtATime.unlock();
        }
    }

    private static void requireValidHeaders(Mail mail) {
        if (mail.recipient().isEmpty()
                || NOT_IN_AN_ADDRESS.matcher(mail.recipient()).find()) {
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
