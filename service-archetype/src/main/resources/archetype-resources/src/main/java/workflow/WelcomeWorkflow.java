package ${package}.workflow;

import ${package}.Greeting;
import ${package}.GreetingService;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import io.dapr.workflows.WorkflowStub;
import org.springframework.stereotype.Component;

/** Greets a visitor and answers the greeting. Runs again from the start after a crash: only activities do anything. */
@Component
class WelcomeWorkflow implements Workflow {

    @Override
    public WorkflowStub create() {
        return context -> {
            var visitor = context.getInput(String.class);
            context.complete(
                    context.callActivity("Greet", visitor, Greeting.class).await());
        };
    }

    /** May run twice for one visitor, so it has to be idempotent. */
    @Component
    static class Greet implements WorkflowActivity {

        private final GreetingService greetings;

        Greet(GreetingService greetings) {
            this.greetings = greetings;
        }

        @Override
        public Object run(WorkflowActivityContext context) {
            return greetings.greet(context.getInput(String.class));
        }
    }
}
