package com.example.shop.bench;

/** One call of each building block. */
interface BlockCalls {

    String STATE_STORE = "statestore";
    String PUBSUB = "pubsub";
    String TOPIC = "journey";
    String SECRET_STORE = "secretstore";
    String SECRET = "payment-provider-key";
    String CONFIGURATION_STORE = "configstore";
    String SETTING = "approval-threshold";
    String LOCK_STORE = "lockstore";
    String RESOURCE = "bench";
    String OWNER = "bench";
    int LEASE_SECONDS = 60;
    String CRYPTO_STORE = "cryptostore";
    String KEY = "documents-1.json";
    String ALGORITHM = "A256KW";

    Sample SAMPLE = Sample.create("bench");

    void findRecord();

    void putRecord();

    void publishEvent();

    void readSecret();

    void readSetting();

    void lockAndUnlock();

    void encrypt();
}
