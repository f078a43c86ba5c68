package com.example.shop.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.ByteString;
import io.dapr.v1.CommonProtos.StateItem;
import io.dapr.v1.CommonProtos.StateOptions;
import io.dapr.v1.CommonProtos.StreamPayload;
import io.dapr.v1.DaprConfigurationProtos.GetConfigurationRequest;
import io.dapr.v1.DaprCryptoProtos.EncryptRequest;
import io.dapr.v1.DaprCryptoProtos.EncryptRequestOptions;
import io.dapr.v1.DaprCryptoProtos.EncryptResponse;
import io.dapr.v1.DaprGrpc;
import io.dapr.v1.DaprGrpc.DaprBlockingStub;
import io.dapr.v1.DaprLockProtos.TryLockRequest;
import io.dapr.v1.DaprLockProtos.UnlockRequest;
import io.dapr.v1.DaprLockProtos.UnlockResponse;
import io.dapr.v1.DaprPubsubProtos.PublishEventRequest;
import io.dapr.v1.DaprSecretProtos.GetSecretRequest;
import io.dapr.v1.DaprStateProtos.GetStateRequest;
import io.dapr.v1.DaprStateProtos.SaveStateRequest;
import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** With the stubs that are generated from Dapr's protocol, and with what they send and receive as bytes. */
final class StubCalls implements BlockCalls {

    private static final int TIMEOUT_SECONDS = 30;

    private final Channel channel;
    private final DaprBlockingStub stub;
    private final ByteString json;

    StubCalls(Channel channel) throws JsonProcessingException {
        this.channel = channel;
        this.stub = DaprGrpc.newBlockingStub(channel);
        this.json = ByteString.copyFrom(new JsonMapper().writeValueAsBytes(SAMPLE));
    }

    private DaprBlockingStub stub() {
        return stub.withDeadlineAfter(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void findRecord() {
        var request = GetStateRequest.newBuilder().setStoreName(STATE_STORE).setKey(SAMPLE.id());
        if (stub().getState(request.build()).getData().isEmpty()) {
            throw new IllegalStateException("There is no record");
        }
    }

    @Override
    public void putRecord() {
        var options = StateOptions.newBuilder()
                .setConcurrency(StateOptions.StateConcurrency.CONCURRENCY_LAST_WRITE)
                .setConsistency(StateOptions.StateConsistency.CONSISTENCY_STRONG);
        var item = StateItem.newBuilder().setKey(SAMPLE.id()).setValue(json).setOptions(options);
        var request = SaveStateRequest.newBuilder().setStoreName(STATE_STORE).addStates(item);
        var unused = stub().saveState(request.build());
    }

    @Override
    public void publishEvent() {
        var request = PublishEventRequest.newBuilder()
                .setPubsubName(PUBSUB)
                .setTopic(TOPIC)
                .setDataContentType("application/json")
                .setData(json);
        var unused = stub().publishEvent(request.build());
    }

    @Override
    public void readSecret() {
        var request = GetSecretRequest.newBuilder().setStoreName(SECRET_STORE).setKey(SECRET);
        var unused = stub().getSecret(request.build()).getDataOrThrow(SECRET);
    }

    @Override
    public void readSetting() {
        var request = GetConfigurationRequest.newBuilder()
                .setStoreName(CONFIGURATION_STORE)
                .addKeys(SETTING);
        var unused = stub().getConfiguration(request.build()).getItemsOrThrow(SETTING);
    }

    @Override
    public void lockAndUnlock() {
        var lock = TryLockRequest.newBuilder()
                .setStoreName(LOCK_STORE)
                .setResourceId(RESOURCE)
                .setLockOwner(OWNER)
                .setExpiryInSeconds(LEASE_SECONDS);
        var unlock = UnlockRequest.newBuilder()
                .setStoreName(LOCK_STORE)
                .setResourceId(RESOURCE)
                .setLockOwner(OWNER);
        var locked = stub().tryLockAlpha1(lock.build()).getSuccess();
        var status = stub().unlockAlpha1(unlock.build()).getStatus();
        if (!locked || status != UnlockResponse.Status.SUCCESS) {
            throw new IllegalStateException("The lock was not free");
        }
    }

    /** Blocks until the stream has ended. A blocking stub has no calls with two streams. */
    @Override
    public void encrypt() {
        var options = EncryptRequestOptions.newBuilder()
                .setComponentName(CRYPTO_STORE)
                .setKeyName(KEY)
                .setKeyWrapAlgorithm(ALGORITHM);
        var request = EncryptRequest.newBuilder()
                .setOptions(options)
                .setPayload(StreamPayload.newBuilder().setData(json));
        var encrypted = new Encrypted(new CompletableFuture<>());
        var stream = DaprGrpc.newStub(channel)
                .withDeadlineAfter(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .encryptAlpha1(encrypted);
        stream.onNext(request.build());
        stream.onCompleted();
        encrypted.end().join();
    }

    /** Waits for the end of a stream. */
    private record Encrypted(CompletableFuture<Void> end) implements StreamObserver<EncryptResponse> {

        @Override
        public void onNext(EncryptResponse response) {
            // Only the time is measured.
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
            end.complete(null);
        }
    }
}
