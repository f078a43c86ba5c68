package com.example.shop.system;

import com.example.shop.local.sidecar.Sidecar;
import io.grpc.CallOptions;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Calls a service whose protobuf this module does not have: bytes for bytes. */
final class GreetingCall {

    /** {@code visitor: "ada"} */
    private static final byte[] ADA = {10, 3, 'a', 'd', 'a'};

    private GreetingCall() {}

    static String through(Sidecar sidecar, String appId, String method) {
        var channel = Grpc.newChannelBuilderForAddress(
                        "127.0.0.1", sidecar.grpcPort(), InsecureChannelCredentials.create())
                .intercept(MetadataUtils.newAttachHeadersInterceptor(headers(sidecar, appId)))
                .build();
        try {
            var descriptor = MethodDescriptor.newBuilder(Bytes.MARSHALLER, Bytes.MARSHALLER)
                    .setType(MethodType.UNARY)
                    .setFullMethodName(method)
                    .build();
            var answer = ClientCalls.blockingUnaryCall(channel, descriptor, CallOptions.DEFAULT, ADA);
            return new String(answer, StandardCharsets.UTF_8);
        } finally {
            channel.shutdownNow();
        }
    }

    private static Metadata headers(Sidecar sidecar, String appId) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("dapr-app-id", Metadata.ASCII_STRING_MARSHALLER), appId);
        headers.put(Metadata.Key.of("dapr-api-token", Metadata.ASCII_STRING_MARSHALLER), sidecar.apiToken());
        return headers;
    }

    private enum Bytes implements MethodDescriptor.Marshaller<byte[]> {
        MARSHALLER;

        @Override
        public InputStream stream(byte[] message) {
            return new ByteArrayInputStream(message);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
