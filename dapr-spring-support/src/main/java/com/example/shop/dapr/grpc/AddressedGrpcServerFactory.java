package com.example.shop.dapr.grpc;

import io.grpc.netty.NettyServerBuilder;
import java.net.InetSocketAddress;
import java.util.List;
import org.springframework.grpc.server.NettyGrpcServerFactory;
import org.springframework.grpc.server.ServerBuilderCustomizer;

/**
 * Listens on the host of {@code spring.grpc.server.address}. Spring gRPC 0.12 reads the port from it only, and listens
 * on every address of the machine. But only the sidecar, on the same machine, may call the app, and no other machine.
 */
final class AddressedGrpcServerFactory extends NettyGrpcServerFactory {

    private final InetSocketAddress address;

    AddressedGrpcServerFactory(String address, List<ServerBuilderCustomizer<NettyServerBuilder>> customizers) {
        super(address, customizers, null, null, null);
        var host = address.substring(0, address.lastIndexOf(':'));
        this.address = host.equals("*") ? new InetSocketAddress(port()) : new InetSocketAddress(host, port());
    }

    @Override
    protected NettyServerBuilder newServerBuilder() {
        return NettyServerBuilder.forAddress(address);
    }
}
