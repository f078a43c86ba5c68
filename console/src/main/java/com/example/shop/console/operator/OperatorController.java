package com.example.shop.console.operator;

import com.example.shop.console.suite.RunningSuite;
import com.example.shop.local.infrastructure.LiveSettings;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.suite.SupplierDelivery;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page for what operators do: dead letters, live settings and stock. */
@Controller
class OperatorController {

    private static final int PIECES = 100;
    private static final String PUBLISH =
            "/v1.0/publish/pubsub/orders?metadata.cloudevent.type=OrderConfirmed&metadata.cloudevent.id=%s";

    private final RunningSuite suite;

    OperatorController(RunningSuite suite) {
        this.suite = suite;
    }

    @GetMapping("/operators")
    String operators(Model model) {
        model.addAttribute(
                "letters",
                suite.operator("order-service")
                        .invoke("GET", "/dead-letters", "")
                        .valueStream()
                        .toList());
        model.addAttribute("settings", LiveSettings.keys());
        model.addAttribute(
                "products",
                suite.operator("inventory-service")
                        .invoke("GET", "/products", "")
                        .valueStream()
                        .toList());
        return "operators";
    }

    /** Publishes an event that no subscriber can process. */
    @PostMapping("/poison")
    String poison(Model model) {
        var id = "poison-" + UUID.randomUUID();
        suite.operator("order-service").call("POST", PUBLISH.formatted(id), "{\"orderId\": 7}");
        model.addAttribute("poison", id);
        return operators(model);
    }

    @PostMapping("/dead-letters/{eventId:[A-Za-z0-9._-]{1,200}}/redrive")
    String redrive(@PathVariable String eventId) {
        suite.operator("order-service").invoke("POST", "/dead-letters/%s/redrive".formatted(eventId), "");
        return "redirect:/operators";
    }

    /** A value that the service would ignore is refused, with the values that it accepts. */
    @PostMapping("/settings")
    String change(@RequestParam String key, @RequestParam String value, Model model, HttpServletResponse response) {
        try {
            requireAccepted(key, value);
        } catch (UserFacingException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", refused.getMessage());
            return operators(model);
        }
        suite.settings().set(key, value);
        return "redirect:/operators";
    }

    private static void requireAccepted(String key, String value) {
        if (!LiveSettings.keys().contains(key)) {
            throw new UserFacingException("There is no setting %s; there are %s".formatted(key, LiveSettings.keys()));
        }
        LiveSettings.requireValid(key, value);
    }

    @PostMapping("/products/{productId:[a-z0-9-]{1,64}}/restock")
    String restock(@PathVariable String productId) {
        suite.operator("inventory-service").call("POST", SupplierDelivery.PATH, SupplierDelivery.of(productId, PIECES));
        return "redirect:/operators";
    }
}
