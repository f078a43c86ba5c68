package com.example.shop.order.invocation;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.dapr.client.SidecarResilience;
import com.example.shop.dapr.invocation.GrpcInvocation;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Money;
import com.example.shop.model.pricing.Line;
import com.example.shop.model.pricing.PricingGrpc;
import com.example.shop.model.pricing.PricingGrpc.PricingBlockingStub;
import com.example.shop.model.pricing.QuoteRequest;
import com.example.shop.model.pricing.QuoteResponse;
import com.example.shop.order.NoPrice;
import com.example.shop.order.OrderRequest;
import com.example.shop.order.Prices;
import com.example.shop.order.Quote;
import com.example.shop.order.ServiceUnavailable;
import io.dapr.client.DaprClient;
import io.grpc.ClientInterceptors;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Calls pricing-service over gRPC. The stub calls the sidecar of this app, which finds pricing-service by its app id. */
@Component
class GrpcPrices implements Prices {

    private static final String APP_ID = "pricing-service";

    /** Shorter than all retries of the sidecar together, because a customer waits. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final PricingBlockingStub pricing;
    private final SidecarResilience resilience;

    GrpcPrices(DaprClient dapr, GrpcInvocation invocation, SidecarResilience resilience) {
        this.pricing = dapr.newGrpcStub(
                APP_ID,
                channel -> PricingGrpc.newBlockingStub(
                        ClientInterceptors.intercept(channel, invocation.interceptors(TIMEOUT))));
        this.resilience = resilience;
    }

    @Override
    @RecordJourneyStep(
            block = BuildingBlock.SERVICE_INVOCATION,
            text = "Got the price of #{#result.total()} from pricing-service over gRPC")
    public Quote quote(List<OrderRequest.Line> lines) {
        try {
            return toQuote(resilience.call(() -> pricing.quote(toRequest(lines))));
        } catch (StatusRuntimeException e) {
            throw refused(e);
        }
    }

    private static RuntimeException refused(StatusRuntimeException e) {
        return e.getStatus().getCode() == Status.Code.NOT_FOUND
                ? new NoPrice(e.getStatus().getDescription())
                : new ServiceUnavailable(APP_ID, e);
    }

    private static QuoteRequest toRequest(List<OrderRequest.Line> lines) {
        return QuoteRequest.newBuilder()
                .addAllLines(lines.stream().map(GrpcPrices::toLine).toList())
                .build();
    }

    private static Line toLine(OrderRequest.Line line) {
        return Line.newBuilder()
                .setProductId(line.productId())
                .setQuantity(line.quantity())
                .build();
    }

    private static Quote toQuote(QuoteResponse response) {
        var unitPrices = response.getLinesList().stream()
                .map(line -> toMoney(line.getUnitPrice()))
                .toList();
        return new Quote(unitPrices, toMoney(response.getTotal()));
    }

    private static Money toMoney(com.example.shop.model.pricing.Money money) {
        return Money.ofMinor(money.getMinorUnits(), Currency.getInstance(money.getCurrency()));
    }
}
