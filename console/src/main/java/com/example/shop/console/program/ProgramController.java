package com.example.shop.console.program;

import com.example.shop.console.suite.RunningSuite;
import com.example.shop.suite.SuiteState.AppState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the programs. */
@Controller
class ProgramController {

    private static final String SELF = "console";

    private final RunningSuite suite;

    ProgramController(RunningSuite suite) {
        this.suite = suite;
    }

    @GetMapping("/programs")
    String programs(Model model) {
        model.addAttribute("faults", Fault.values());
        model.addAttribute("programs", views());
        return "programs";
    }

    /** The table alone; the page asks for it every two seconds while it is open. */
    @GetMapping("/programs/table")
    String table(Model model) {
        programs(model);
        return "programs :: table";
    }

    @PostMapping("/programs/{name:[a-z0-9-]+}")
    String inject(@PathVariable String name, @RequestParam Fault fault, Model model) {
        fault.inject(suite.control(), name);
        model.addAttribute("injected", fault);
        model.addAttribute("program", name);
        return programs(model);
    }

    private List<ProgramView> views() {
        var apps = suite.apps().stream().collect(Collectors.toMap(AppState::appId, Function.identity()));
        return suite.control().programs().stream()
                .filter(program -> !program.name().equals(SELF))
                .map(program -> ProgramView.of(program, Optional.ofNullable(apps.get(program.name()))))
                .toList();
    }
}
