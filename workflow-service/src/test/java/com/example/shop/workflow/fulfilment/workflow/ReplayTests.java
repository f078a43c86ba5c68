package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.approval.ApprovalWorkflowNames.CHECK_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.model.OrderLine;
import com.example.shop.workflow.approval.ApprovalCheck;
import com.example.shop.workflow.fulfilment.OrderToFulfil;
import com.google.common.collect.Lists;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowContext;
import io.dapr.workflows.WorkflowStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Orders of earlier releases, as a real sidecar has kept them, have to be replayed by this one. A failure means that
 * orders which are on their way will break with the next release: put the change behind {@code isPatched}.
 */
class ReplayTests {

    private static final Path HISTORIES = Path.of("src/test/resources/histories");

    static List<Path> histories() throws IOException {
        try (var files = Files.list(HISTORIES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void decidesAsItDidThen(Path file) throws IOException {
        var history = ReplayedHistory.read(file);

        assertThat(history.turns()).isGreaterThan(2);
        assertThat(history.replay(new FulfilOrderWorkflow())).isEqualTo(history.decisions());
    }

    @Test
    void noticesAStepThatIsNew() throws IOException {
        assertNoticed(context -> {
            var order = context.getInput(OrderToFulfil.class);
            var check = new ApprovalCheck(order.orderId(), order.total());
            new RetriedActivities(context)
                    .retryForHalfAnHour(CHECK_APPROVAL, check, Boolean.class)
                    .await();
            new FulfilOrderSaga(context, order).run();
        });
    }

    @Test
    void noticesAStepThatIsGone() throws IOException {
        assertNoticed(context -> run(context, lines -> lines.subList(0, 1)));
    }

    @Test
    void noticesStepsInAnotherOrder() throws IOException {
        assertNoticed(context -> run(context, Lists::reverse));
    }

    @Test
    void noticesAPatchThatIsNoLongerAskedFor() throws IOException {
        assertNoticed(context -> new FulfilOrderSaga(
                        PreviousRelease.knowing(Set.of(), context), context.getInput(OrderToFulfil.class))
                .run());
    }

    private static void assertNoticed(WorkflowStub changed) throws IOException {
        var history = ReplayedHistory.read(HISTORIES.resolve("confirmed.txtpb"));
        Workflow mutant = () -> changed;

        assertThat(history.replay(mutant)).isNotEqualTo(history.decisions());
    }

    /** The workflow as it is, but of other lines than its order has. */
    private static void run(WorkflowContext context, UnaryOperator<List<OrderLine>> lines) {
        var order = context.getInput(OrderToFulfil.class);
        var changed = new OrderToFulfil(
                order.orderId(),
                order.customer(),
                lines.apply(order.lines()),
                order.total(),
                order.paymentToken(),
                order.personalData());
        new FulfilOrderSaga(context, changed).run();
    }
}
