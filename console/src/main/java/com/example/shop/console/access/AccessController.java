package com.example.shop.console.access;

import com.example.shop.console.suite.RunningSuite;
import com.example.shop.local.process.UserFacingException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the access control. A try calls one app in the name of another one, through its sidecar. */
@Controller
class AccessController {

    private static final String PATH = "/v1.0/invoke/%s/method%s";

    private final AccessMatrix matrix;
    private final RunningSuite suite;

    AccessController(AccessMatrix matrix, RunningSuite suite) {
        this.matrix = matrix;
        this.suite = suite;
    }

    @GetMapping("/access")
    String access(Model model) {
        model.addAttribute("apps", matrix.apps());
        model.addAttribute("rows", matrix.rows());
        return "access";
    }

    @PostMapping("/access")
    String call(@RequestParam String caller, @RequestParam String callee, Model model) {
        var state = suite.state();
        var cell =
                matrix.cell(state.require(caller).appId(), state.require(callee).appId());
        model.addAttribute("tried", cell);
        model.addAttribute("answer", answer(cell));
        return access(model);
    }

    private String answer(AccessMatrix.Cell cell) {
        try {
            var path = PATH.formatted(cell.callee(), cell.read());
            return "200: " + suite.operator(cell.caller()).call("GET", path, "");
        } catch (UserFacingException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
