package com.example.shop.workflow.payment;

import static com.example.shop.workflow.Orders.euros;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.model.PaymentToken;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatedPaymentProviderTests {

    private final PaymentProperties rules =
            new PaymentProperties(Map.of("tok_declined", "card declined"), BigDecimal.valueOf(10_000));
    private final PaymentProvider provider =
            new SimulatedPaymentProvider(rules, payment -> "receipt of " + payment.orderId());

    @Test
    void acceptsWhatNoRuleDeclines() {
        assertThat(provider.charge(request("tok_visa", 1_000_000))).isEqualTo(Charge.paid("receipt of order-1"));
    }

    @Test
    void declinesTokensThatTheSettingsName() {
        assertThat(provider.charge(request("tok_declined", 1))).isEqualTo(Charge.declined("card declined"));
    }

    @Test
    void declinesWhatIsOverTheLimit() {
        assertThat(provider.charge(request("tok_visa", 1_000_001))).isEqualTo(Charge.declined("over the card's limit"));
    }

    @Test
    void showsNoTokens() {
        assertThat(request("tok_visa", 1)).asString().doesNotContain("tok_visa");
        assertThat(rules).asString().doesNotContain("tok_declined");
    }

    private static PaymentRequest request(String token, long cents) {
        return new PaymentRequest("order-1", new PaymentToken(token), euros(cents));
    }
}
