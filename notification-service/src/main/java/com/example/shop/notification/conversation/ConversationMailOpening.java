package com.example.shop.notification.conversation;

import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import com.example.shop.notification.NotificationProperties;
import com.example.shop.notification.MailOpening;
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
 * Has a language model find the words. What it says is somebody else's text: it is used only if it is plain, short and
 * without links, and no mail waits for it or depends on it.
 */
@Component
class ConversationMailOpening implements MailOpening {

    private static final Logger log = LoggerFactory.getLogger(ConversationMailOpening.class);

    private static final int LONGEST = 600;

    /** Markup (also what PII scrubbing leaves, such as {@code <EMAIL_ADDRESS>}), and what a mail reader makes a link. */
    private static final Pattern NOT_PLAIN =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[<>@]|://|\\p{Alnum}\\.\\p{Alpha}{2}");

    /** Of a model's refusal: its own words could quote the key. */
    private static final Pattern HTTP_STATUS = Pattern.compile("status code: \\d{3}");

    private final DaprPreviewClient client;
    private final OrderStatusTool tool;
    private final Journey journey;
    private final Duration timeout;

    ConversationMailOpening(DaprPreviewClient client, OrderStatusTool tool, Journey journey, NotificationProperties properties) {
        this.client = client;
        this.tool = tool;
        this.journey = journey;
        this.timeout = properties.wordingTimeout();
    }

    @Override
    public Optional<String> opening(String orderId, String outcome) {
        try {
            var words = words(orderId, outcome).filter(text -> isUsable(orderId, text));
            words.ifPresent(text -> journey.record(
                    orderId,
                    BuildingBlock.CONVERSATION,
                    "Had the model of %s word the mail".formatted(ConversationLoop.COMPONENT)));
            return words;
        } catch (RuntimeException e) {
            log.warn(
                    "The mail about order {} goes out without the words of {}: {}",
                    orderId,
                    ConversationLoop.COMPONENT,
                    reason(e));
            return Optional.empty();
        }
    }

    /** On a thread of its own, because the SDK blocks until each answer is there; the trace goes with it. */
    private Optional<String> words(String orderId, String outcome) {
        return Mono.fromCallable(() -> new ConversationLoop(client, tool, orderId, outcome).words())
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(timeout, Mono.error(() -> new IllegalStateException("no words within " + timeout)))
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
                && text.length() <= LONGEST
                && !NOT_PLAIN.matcher(text).find();
        if (!usable) {
            log.warn(
                    "The words of {} for order {} are no good, {} characters",
                    ConversationLoop.COMPONENT,
                    orderId,
                    text.length());
        }
        return usable;
    }
}
