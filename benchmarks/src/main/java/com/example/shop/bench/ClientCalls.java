package com.example.shop.bench;

import com.example.shop.dapr.client.SidecarClient;
import com.example.shop.dapr.state.StateRecords;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dapr.client.domain.EncryptRequestAlpha1;
import io.dapr.client.domain.UnlockResponseStatus;
import reactor.core.publisher.Flux;

/** With the client that the apps have: the SDK's, with retries, metrics and traces. */
final class ClientCalls implements BlockCalls {

    private final SidecarClient client;
    private final StateRecords records;
    private final byte[] plain;

    ClientCalls(SidecarClient client) throws JsonProcessingException {
        this.client = client;
        this.records = new StateRecords(client, STATE_STORE);
        this.plain = new JsonMapper().writeValueAsBytes(SAMPLE);
    }

    @Override
    public void findRecord() {
        var unused = records.find(SAMPLE.id(), Sample.class).orElseThrow();
    }

    @Override
    public void putRecord() {
        records.put(SAMPLE.id(), SAMPLE);
    }

    @Override
    public void publishEvent() {
        client.publishEvent(PUBSUB, TOPIC, SAMPLE).block();
    }

    @Override
    public void readSecret() {
        var unused = client.getSecret(SECRET_STORE, SECRET).blockOptional().orElseThrow();
    }

    @Override
    public void readSetting() {
        var unused = client.getConfiguration(CONFIGURATION_STORE, SETTING)
                .blockOptional()
                .orElseThrow();
    }

    @Override
    public void lockAndUnlock() {
        var locked = client.tryLock(LOCK_STORE, RESOURCE, OWNER, LEASE_SECONDS).block();
        var status = client.unlock(LOCK_STORE, RESOURCE, OWNER).block();
        if (!Boolean.TRUE.equals(locked) || status != UnlockResponseStatus.SUCCESS) {
            throw new IllegalStateException("The lock was not free");
        }
    }

    @Override
    public void encrypt() {
        var request = new EncryptRequestAlpha1(CRYPTO_STORE, Flux.just(plain), KEY, ALGORITHM);
        var unused = client.encrypt(request).collectList().block();
    }
}
