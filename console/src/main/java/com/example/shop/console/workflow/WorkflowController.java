package com.example.shop.console.workflow;

import com.example.shop.console.order.PlacedOrders;
import com.example.shop.console.suite.RunningSuite;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.suite.SidecarClient;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the workflows. It uses the operations of workflow-service for operators. */
@Controller
class WorkflowController {

    private final PlacedOrders placed;
    private final RunningSuite suite;

    WorkflowController(PlacedOrders placed, RunningSuite suite) {
        this.placed = placed;
        this.suite = suite;
    }

    /**
     * A workflow as the page shows it.
     *
     * @param state of the workflow, for example RUNNING; says so if there is none
     * @param step what it does or waits for
     */
    record WorkflowView(String orderId, String state, String step) {}

    @GetMapping("/workflows")
    String workflows(Model model) {
        model.addAttribute("actions", WorkflowAction.values());
        model.addAttribute("workflows", views());
        return "workflows";
    }

    /** The table alone; the page asks for it every two seconds while it is open. */
    @GetMapping("/workflows/table")
    String table(Model model) {
        workflows(model);
        return "workflows :: table";
    }

    @PostMapping("/workflows/{orderId:[A-Za-z0-9-]{1,64}}")
    String act(@PathVariable String orderId, @RequestParam WorkflowAction action, Model model) {
        operator().invoke(action.method(), action.pathOf(orderId), "");
        model.addAttribute("done", action);
        model.addAttribute("orderId", orderId);
        return workflows(model);
    }

    private List<WorkflowView> views() {
        var operator = operator();
        return placed.ids().stream().map(id -> view(operator, id)).toList();
    }

    private static WorkflowView view(SidecarClient operator, String orderId) {
        try {
            var workflow = operator.invoke("GET", "/workflows/" + orderId, "");
            return new WorkflowView(
                    orderId,
                    workflow.path("state").asText(),
                    workflow.path("step").asText());
        } catch (UserFacingException notFound) {
            return new WorkflowView(orderId, "none", "not started yet, or purged");
        }
    }

    private SidecarClient operator() {
        return suite.operator("workflow-service");
    }
}
