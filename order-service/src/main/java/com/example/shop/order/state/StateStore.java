package com.example.shop.order.state;

import io.dapr.client.domain.StateOptions;

/** The component and the options that all records of this service share. */
final class StateStore {

    static final String NAME = "statestore";

    /** Who writes second, against an ETag or its absence, fails. */
    static final StateOptions FIRST_WRITE =
            new StateOptions(StateOptions.Consistency.STRONG, StateOptions.Concurrency.FIRST_WRITE);

    private StateStore() {}
}
