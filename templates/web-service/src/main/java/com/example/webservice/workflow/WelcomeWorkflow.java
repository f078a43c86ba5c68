package com.example.webservice.workflow;

import com.example.webservice.Greeting;
import com.example.webservice.GreetingService;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import io.dapr.workflows.WorkflowStub;
import org.springframework.stereotype.Component;

/**
 * Greets a visitor in one activity and returns the greeting.
 *
 * <p>Dapr runs the workflow's code again from its beginning after a crash, so only activities may change anything.
 */
@Component
class WelcomeWorkflow implements Workflow {

    @Override
    public WorkflowStub create() {
        return context -> {
            var visitor = context.getInput(String.class);
            var greeting =
                    context.callActivity("Greet", visitor, Greeting.class).await();
            context.complete(greeting);
        };
    }

    /** Dapr may run an activity twice, so it has to be idempotent. */
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
