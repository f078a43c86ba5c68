package com.example.shop.notification.conversation;

import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import com.example.shop.notification.Wording;
import io.dapr.client.DaprPreviewClient;
import io.dapr.exceptions.DaprException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has a language model find the words. What it says is somebody else's text: it is used only if it is plain, short and
 * without links, and no mail waits for it or depends on it.
 */
@Component
class ModelWording implements Wording {

    private static final Logger log = LoggerFactory.getLogger(ModelWording.class);

    private static final int LONGEST = 600;
    private static final Pattern NOT_PLAIN = Pattern.compile("(?i)[\\p{Cntrl}&&[^\\n]]|[<>]|https?:|www\\.");

    private final DaprPreviewClient client;
    private final OrderStatusTool tool;
    private final Journey journey;

    ModelWording(DaprPreviewClient client, OrderStatusTool tool, Journey journey) {
        this.client = client;
        this.tool = tool;
        this.journey = journey;
    }

    @Override
    public Optional<String> opening(String orderId, String facts) {
        try {
            var words = new Dialogue(client, tool, orderId, facts).words().filter(text -> isUsable(orderId, text));
            words.ifPresent(text -> journey.record(
                    orderId,
                    BuildingBlock.CONVERSATION,
                    "Had the model of %s word the mail".formatted(Dialogue.COMPONENT)));
            return words;
        } catch (DaprException e) {
            log.warn(
                    "The mail about order {} goes out without the words of {}: {}",
                    orderId,
                    Dialogue.COMPONENT,
                    e.getErrorCode());
            return Optional.empty();
        }
    }

    private static boolean isUsable(String orderId, String text) {
        var usable = !text.isBlank()
                && text.length() <= LONGEST
                && !NOT_PLAIN.matcher(text).find();
        if (!usable) {
            log.warn(
                    "The words of {} for order {} are no good, {} characters",
                    Dialogue.COMPONENT,
                    orderId,
                    text.length());
        }
        return usable;
    }
}
