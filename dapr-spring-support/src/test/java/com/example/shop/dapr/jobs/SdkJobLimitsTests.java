package com.example.shop.dapr.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dapr.client.domain.ConstantFailurePolicy;
import io.dapr.client.domain.JobSchedule;
import io.dapr.utils.FailurePolicyUtils;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The faults of the SDK because of which the suite gives no intervals to its jobs. When one of these tests fails, the SDK
 * is repaired: see docs/decisions/2026-11-26-jobs-on-the-sdk.md.
 */
class SdkJobLimitsTests {

    @Test
    void aFailurePolicyLosesWholeSeconds() {
        var policy = FailurePolicyUtils.getJobFailurePolicy(new ConstantFailurePolicy(Duration.ofMillis(5250)));

        var interval = policy.getConstant().getInterval();
        assertThat(interval.getSeconds()).isZero();
        assertThat(interval.getNanos()).isEqualTo(250_000_000);
    }

    @Test
    void aPeriodLosesWholeDays() {
        assertThat(JobSchedule.fromPeriod(Duration.ofHours(24)).getExpression()).isEqualTo("@every 0h0m0s0ms");
        assertThat(JobSchedule.fromPeriod(Duration.ofHours(25)).getExpression()).isEqualTo("@every 1h0m0s0ms");
    }
}
