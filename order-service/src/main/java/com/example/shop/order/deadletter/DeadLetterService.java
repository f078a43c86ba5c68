package com.example.shop.order.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Keeps what subscribers gave up until a person has looked at it, and sends it again on their word. */
@Service
public class DeadLetterService {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterService.class);

    private final DeadLetters letters;
    private final Redrive redrive;
    private final InstantSource time;
    private final Counter kept;
    private final Counter redriven;

    DeadLetterService(DeadLetters letters, Redrive redrive, InstantSource time, MeterRegistry registry) {
        this.letters = letters;
        this.redrive = redrive;
        this.time = time;
        this.kept = counter("kept", registry);
        this.redriven = counter("redriven", registry);
    }

    /** The metric {@code shop.dead.letters}: what came in, and what a person sent again. */
    private static Counter counter(String outcome, MeterRegistry registry) {
        return registry.counter("shop.dead.letters", "outcome", outcome);
    }

    /** Keeps an event; one that comes again is counted. */
    public void keep(String id, String type, JsonNode data) {
        var now = time.instant();
        letters.put(new DeadLetter(id, type, data, now, 1, null), known -> known.givenUpAgain(now));
        kept.increment();
        log.error("The event {} of type {} was given up by a subscriber: look at the dead letters", id, type);
    }

    public List<DeadLetter> all() {
        return letters.all();
    }

    /**
     * Sends an event again, to all its subscribers: those that had handled it will notice, as they do of every event
     * that comes twice.
     *
     * @throws UnknownDeadLetter if there is none of this id
     */
    public void redrive(String id) {
        var letter = letters.find(id).orElseThrow(() -> new UnknownDeadLetter(id));
        redrive.publish(letter);
        var now = time.instant();
        letters.put(letter.redriven(now), known -> known.redriven(now));
        redriven.increment();
        log.info("The event {} of type {} was sent again", id, letter.type());
    }
}
