package com.example.shop.order;

/** A service that an order can't be placed without does not answer. Trying again later may help. */
public class ServiceUnavailable extends RuntimeException {

    private final String appId;

    public ServiceUnavailable(String appId, Throwable cause) {
        super(appId + " does not answer", cause);
        this.appId = appId;
    }

    public String appId() {
        return appId;
    }
}
