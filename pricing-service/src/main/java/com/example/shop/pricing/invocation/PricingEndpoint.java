package com.example.shop.pricing.invocation;

import com.example.shop.model.Money;
import com.example.shop.model.pricing.Line;
import com.example.shop.model.pricing.LinePrice;
import com.example.shop.model.pricing.PricingGrpc;
import com.example.shop.model.pricing.QuoteRequest;
import com.example.shop.model.pricing.QuoteResponse;
import com.example.shop.pricing.Item;
import com.example.shop.pricing.PriceList;
import com.example.shop.pricing.Quote;
import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;

/**
 * Implements {@code Pricing/Quote}. Callers reach it through the sidecars, with the app id in the metadata
 * {@code dapr-app-id}.
 */
@GrpcService
class PricingEndpoint extends PricingGrpc.PricingImplBase {

    private final PriceList prices;

    PricingEndpoint(PriceList prices) {
        this.prices = prices;
    }

    @Override
    public void quote(QuoteRequest request, StreamObserver<QuoteResponse> response) {
        var items = request.getLinesList().stream().map(PricingEndpoint::toItem).toList();
        response.onNext(toResponse(prices.quote(items)));
        response.onCompleted();
    }

    private static Item toItem(Line line) {
        return new Item(line.getProductId(), line.getQuantity());
    }

    private static QuoteResponse toResponse(Quote quote) {
        return QuoteResponse.newBuilder()
                .addAllLines(
                        quote.lines().stream().map(PricingEndpoint::toLinePrice).toList())
                .setTotal(toMinor(quote.total()))
                .build();
    }

    private static LinePrice toLinePrice(Quote.Line line) {
        return LinePrice.newBuilder()
                .setProductId(line.item().productId())
                .setQuantity(line.item().quantity())
                .setUnitPrice(toMinor(line.unitPrice()))
                .setLineTotal(toMinor(line.total()))
                .build();
    }

    private static com.example.shop.model.pricing.Money toMinor(Money money) {
        var minorUnits = money.amount().movePointRight(money.currency().getDefaultFractionDigits());
        return com.example.shop.model.pricing.Money.newBuilder()
                .setCurrency(money.currency().getCurrencyCode())
                .setMinorUnits(minorUnits.longValueExact())
                .build();
    }
}
