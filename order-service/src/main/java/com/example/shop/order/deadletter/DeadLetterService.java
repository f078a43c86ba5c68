package com.example.shop.order.deadletter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Stores dead letters for an operator, who can publish them again. So that operators notice them, each dead letter is
 * logged, and the metric {@code shop.dead.letters.waiting} counts those that were not published again.
 */
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
        Gauge.builder("shop.dead.letters.waiting", this, DeadLetterService::waiting)
                .description("Dead letters that were not published again")
                .register(registry);
    }

    /**
     * Counts the metric {@code shop.dead.letters}: received dead letters, and dead letters that were published again.
     */
    private static Counter counter(String outcome, MeterRegistry registry) {
        return registry.counter("shop.dead.letters", "outcome", outcome);
    }

    /** Stores an event. If the event is stored already, counts it. */
    public void keep(DeadLetter letter) {
        letters.put(withIdOfItsOwn(letter), known -> known.receivedAgain(letter.at()));
        kept.increment();
        log.error(
                "Received a dead letter: the event {} of type {} on the topic {} could not be processed",
                letter.id(),
                letter.type(),
                letter.topic());
    }

    /** Publishers of different topics may choose the same id. */
    private DeadLetter withIdOfItsOwn(DeadLetter letter) {
        var another = letters.find(letter.id()).filter(known -> !known.topic().equals(letter.topic()));
        return another.isEmpty() ? letter : letter.withId(letter.id() + "-" + letter.topic());
    }

    public List<ListedDeadLetter> all() {
        return letters.all();
    }

    /** Returns the number for all replicas. It is read from the state store at each scrape. */
    private long waiting() {
        return letters.all().stream().filter(ListedDeadLetter::isWaiting).count();
    }

    /**
     * Publishes an event again, to all its subscribers. Subscribers that have processed it before ignore it, as they
     * ignore each event that is delivered twice.
     *
     * @throws UnknownDeadLetter if there is no dead letter with this id
     */
    public void redrive(String id) {
        var letter = letters.find(id).orElseThrow(() -> new UnknownDeadLetter(id));
        redrive.publish(letter);
        var now = time.instant();
        letters.put(letter.redriven(now), known -> known.redriven(now));
        redriven.increment();
        log.info("The event {} of type {} was published again", id, letter.type());
    }
}
