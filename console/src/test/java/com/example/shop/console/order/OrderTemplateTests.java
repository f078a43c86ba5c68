package com.example.shop.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class OrderTemplateTests {

    private final JsonMapper json = new JsonMapper();

    @Test
    void markupInAReasonIsText() throws Exception {
        var order = json.readTree("""
                {"id": "1", "status": "REJECTED",
                 "rejection": {"reason": "<script>alert(1)</script>", "detail": "<img src=x>"}}""");
        var context = new Context();
        context.setVariable("picture", OrderPicture.of(order, json.readTree("{}")));

        var html = engine().process("order", Set.of("status"), context);

        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>", "<img");
    }

    private static SpringTemplateEngine engine() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }
}
