package com.example.shop.console.order;

import com.example.shop.console.suite.RunningSuite;
import com.example.shop.local.process.UserFacingException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the orders, the page of one order, and what is placed from them. */
@Controller
class OrderController {

    static final String ID = "{orderId:[A-Za-z0-9-]{1,64}}";

    private final PlacedOrders placed;
    private final RunningSuite suite;
    private final StepDetails details;

    OrderController(PlacedOrders placed, RunningSuite suite, StepDetails details) {
        this.placed = placed;
        this.suite = suite;
        this.details = details;
    }

    @GetMapping("/")
    String orders(Model model) {
        model.addAttribute("readyMade", ReadyMadeOrder.values());
        return "orders";
    }

    /** The orders that were placed from the page; the page asks for them once a second while it is open. */
    @GetMapping("/orders")
    String list(Model model) {
        var client = suite.orders();
        model.addAttribute("orders", placed.ids().stream().map(client::order).toList());
        return "orders :: list";
    }

    @PostMapping("/orders")
    String place(@RequestParam ReadyMadeOrder order) {
        return "redirect:/orders/" + placed.place(order);
    }

    @GetMapping("/orders/" + ID)
    String order(@PathVariable String orderId, Model model) {
        model.addAttribute("picture", picture(orderId));
        return "order";
    }

    @GetMapping("/orders/" + ID + "/steps/{number}")
    String step(@PathVariable String orderId, @PathVariable int number, Model model) {
        var picture = picture(orderId);
        var step = picture.steps().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new UserFacingException("The order has no step %d yet".formatted(number)));
        model.addAttribute("step", step);
        model.addAttribute("picture", picture);
        model.addAttribute("details", details.of(orderId, step));
        model.addAttribute("traces", suite.state().traces());
        return "step";
    }

    @PostMapping("/orders/" + ID + "/approval")
    String approve(@PathVariable String orderId, @RequestParam boolean approved) {
        suite.operator("workflow-service")
                .invoke("PUT", "/orders/%s/approval".formatted(orderId), "{\"approved\": %s}".formatted(approved));
        return "redirect:/orders/" + orderId;
    }

    private OrderPicture picture(String orderId) {
        return OrderPicture.of(suite.orders(), orderId);
    }
}
