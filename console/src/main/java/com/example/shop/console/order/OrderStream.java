package com.example.shop.console.order;

import com.example.shop.console.suite.RunningSuite;
import com.example.shop.local.process.UserFacingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Sends the picture of an order to an open page each time that it changes, until the order has ended. */
@RestController
class OrderStream implements DisposableBean {

    private static final Duration PERIOD = Duration.ofMillis(250);

    /** Services publish the last steps a moment after the order has ended. */
    private static final Duration AFTER_END = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final RunningSuite suite;
    private final SpringTemplateEngine templates;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);

    OrderStream(RunningSuite suite, SpringTemplateEngine templates) {
        this.suite = suite;
        this.templates = templates;
    }

    @GetMapping(path = "/orders/" + OrderController.ID + "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@PathVariable String orderId, HttpServletRequest request, HttpServletResponse response) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        var context = new WebContext(exchange);
        var stream = new Stream(orderId, emitter, context);
        var task = timer.scheduleWithFixedDelay(stream::send, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> task.cancel(false));
        emitter.onTimeout(emitter::complete);
        return emitter;
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }

    /** One open page. */
    private final class Stream {

        private final String orderId;
        private final SseEmitter emitter;
        private final WebContext context;
        private String last = "";
        private long endedAt;

        private Stream(String orderId, SseEmitter emitter, WebContext context) {
            this.orderId = orderId;
            this.emitter = emitter;
            this.context = context;
        }

        private void send() {
            try {
                var picture = OrderPicture.of(suite.orders(), orderId);
                sendIfChanged(picture);
                endAfterTheLastStep(picture);
            } catch (UserFacingException | IOException unavailable) {
                emitter.complete(); // the page connects again
            }
        }

        private void sendIfChanged(OrderPicture picture) throws IOException {
            context.setVariable("picture", picture);
            var html = templates.process("order", Set.of("picture"), context);
            if (!html.equals(last)) {
                emitter.send(SseEmitter.event().name("picture").data(html));
                last = html;
                endedAt = 0;
            }
        }

        private void endAfterTheLastStep(OrderPicture picture) throws IOException {
            if (!picture.isTerminal()) {
                return;
            }
            if (endedAt == 0) {
                endedAt = System.nanoTime();
            } else if (System.nanoTime() - endedAt > AFTER_END.toNanos()) {
                emitter.send(SseEmitter.event().name("end").data(Map.of()));
                emitter.complete();
            }
        }
    }
}
