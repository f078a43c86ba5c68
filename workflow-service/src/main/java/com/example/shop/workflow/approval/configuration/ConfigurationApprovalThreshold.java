package com.example.shop.workflow.approval.configuration;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.dapr.configuration.ConfigurationSubscription;
import com.example.shop.dapr.configuration.ConfigurationValue;
import com.example.shop.model.BuildingBlock;
import com.example.shop.workflow.approval.ApprovalProperties;
import com.example.shop.workflow.approval.ApprovalThreshold;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Reads the key {@code approval-threshold} of the configuration store, and each of its changes. */
@Component
class ConfigurationApprovalThreshold implements ApprovalThreshold {

    private final ConfigurationValue<BigDecimal> threshold;

    ConfigurationApprovalThreshold(ConfigurationSubscription subscription, ApprovalProperties properties) {
        this.threshold =
                subscription.value("approval-threshold", properties.threshold(), ConfigurationApprovalThreshold::parse);
    }

    @Override
    @RecordJourneyStep(
            block = BuildingBlock.CONFIGURATION,
            text = "Compared the total with the approval threshold of #{#result.toPlainString()}")
    public BigDecimal current() {
        return threshold.current();
    }

    private static BigDecimal parse(String value) {
        if (!value.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException("an amount such as 5000 or 99.50 is accepted");
        }
        return new BigDecimal(value);
    }
}
