package com.example.shop.order;

/** A service that an order needs did not respond, or responded with an error. A later attempt may succeed. */
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
