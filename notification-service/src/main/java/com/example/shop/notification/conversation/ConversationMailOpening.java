package com.example.shop.notification.conversation;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.model.BuildingBlock;
import com.example.shop.notification.MailOpening;
import com.example.shop.notification.NotificationProperties;
import io.dapr.client.DaprPreviewClient;
import io.dapr.exceptions.DaprException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets a language model write the first paragraph. The text is not trusted: it is used only if it is plain, short and
 * without links. If there is no usable text in time, the mail is sent without it.
 */
@Component
class ConversationMailOpening implements MailOpening {

    private static final Logger log = LoggerFactory.getLogger(ConversationMailOpening.class);

    private static final int MAX_LENGTH = 600;

    /**
     * Markup, placeholders of scrubbed personal data such as {@code <EMAIL_ADDRESS>}, and text that a mail program
     * shows as a link.
     */
    private static final Pattern NOT_PLAIN =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[<>@]|://|\\p{Alnum}\\.\\p{Alpha}{2}");

    /**
     * The HTTP status in an error of the model. Nothing else of the error is logged, because it could contain the API
     * key.
     */
    private static final Pattern HTTP_STATUS = Pattern.compile("status code: \\d{3}");

    private final DaprPreviewClient client;
    private final OrderStatusTool tool;
    private final Duration timeout;

    ConversationMailOpening(DaprPreviewClient client, OrderStatusTool tool, NotificationProperties properties) {
        this.client = client;
        this.tool = tool;
        this.timeout = properties.wordingTimeout();
    }

    @Override
    @RecordJourneyStep(
            block = BuildingBlock.CONVERSATION,
            text = "Got the first words of the mail from the language model",
            condition = "#result.isPresent()")
    public Optional<String> opening(String orderId, String outcome) {
        try {
            return words(orderId, outcome).filter(text -> isUsable(orderId, text));
        } catch (RuntimeException e) {
            log.warn(
                    "The mail about order {} is sent without a text of {}: {}",
                    orderId,
                    ConversationLoop.COMPONENT,
                    reason(e));
            return Optional.empty();
        }
    }

    /**
     * Runs the conversation on another thread, because the SDK blocks until each response arrives. The trace context is
     * passed on.
     */
    private Optional<String> words(String orderId, String outcome) {
        return Mono.fromCallable(() -> new ConversationLoop(client, tool, orderId, outcome).text())
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(timeout, Mono.error(() -> new IllegalStateException("no text within " + timeout)))
                .blockOptional()
                .flatMap(words -> words);
    }

    private static String reason(RuntimeException failure) {
        if (failure instanceof DaprException refused) {
            var status = HTTP_STATUS.matcher(String.valueOf(refused.getMessage()));
            return refused.getErrorCode() + (status.find() ? ", " + status.group() : "");
        }
        return failure.toString();
    }

    private static boolean isUsable(String orderId, String text) {
        var usable = !text.isBlank()
                && text.length() <= MAX_LENGTH
                && !NOT_PLAIN.matcher(text).find();
        if (!usable) {
            log.warn(
                    "The text of {} for order {} is not usable, {} characters",
                    ConversationLoop.COMPONENT,
                    orderId,
                    text.length());
        }
        return usable;
    }
}
