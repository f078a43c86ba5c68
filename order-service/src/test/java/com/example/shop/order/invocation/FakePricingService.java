package com.example.shop.order.invocation;

import com.example.shop.model.pricing.Line;
import com.example.shop.model.pricing.LinePrice;
import com.example.shop.model.pricing.Money;
import com.example.shop.model.pricing.PricingGrpc;
import com.example.shop.model.pricing.QuoteRequest;
import com.example.shop.model.pricing.QuoteResponse;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Objects;

/** Implements {@code Pricing/Quote} as {@link CalledServices} describes it. */
class FakePricingService extends PricingGrpc.PricingImplBase implements ServerInterceptor {

    private static final Context.Key<String> TRACE = Context.key("trace");
    private static final Metadata.Key<String> HEADER = Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var trace = Objects.requireNonNullElse(headers.get(HEADER), "none");
        return Contexts.interceptCall(Context.current().withValue(TRACE, trace), call, headers, next);
    }

    @Override
    public void quote(QuoteRequest request, StreamObserver<QuoteResponse> response) {
        var first = request.getLines(0).getProductId();
        CalledServices.TRACES_OF_PRICES.put(first, Objects.requireNonNull(TRACE.get()));
        CalledServices.CALLS.merge("pricing-service/" + first, 1, Integer::sum);
        switch (first) {
            case "heirloom" ->
                response.onError(Status.NOT_FOUND
                        .withDescription("no price for product heirloom")
                        .asException());
            case "sleeper" -> {} // never responds
            case "busy-price" -> response.onError(Status.UNAVAILABLE.asException());
            case "black-box" -> response.onError(Status.INTERNAL.asException());
            default -> {
                response.onNext(quote(request));
                response.onCompleted();
            }
        }
    }

    private static QuoteResponse quote(QuoteRequest request) {
        var pieces = request.getLinesList().stream().mapToInt(Line::getQuantity).sum();
        var quote = QuoteResponse.newBuilder().setTotal(euros(10 * pieces));
        request.getLinesList()
                .forEach(line -> quote.addLines(LinePrice.newBuilder()
                        .setProductId(line.getProductId())
                        .setQuantity(line.getQuantity())
                        .setUnitPrice(euros(10))
                        .setLineTotal(euros(10 * line.getQuantity()))));
        return quote.build();
    }

    private static Money euros(int euros) {
        return Money.newBuilder().setCurrency("EUR").setMinorUnits(euros * 100L).build();
    }
}
