package com.example.shop.pricing.invocation;

import com.example.shop.pricing.InvalidQuoteRequest;
import com.example.shop.pricing.UnknownProduct;
import io.grpc.Status;
import io.grpc.StatusException;
import org.jspecify.annotations.Nullable;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.stereotype.Component;

/** Maps the exceptions of the price list to gRPC statuses. */
@Component
class PricingErrors implements GrpcExceptionHandler {

    @Override
    public @Nullable StatusException handleException(Throwable exception) {
        if (exception instanceof InvalidQuoteRequest) {
            return Status.INVALID_ARGUMENT
                    .withDescription(exception.getMessage())
                    .asException();
        }
        if (exception instanceof UnknownProduct) {
            return Status.NOT_FOUND.withDescription(exception.getMessage()).asException();
        }
        return null;
    }
}
