package com.example.shop.local.infrastructure;

import com.example.shop.local.runtime.DaprRuntime;
import java.util.List;
import java.util.Map;

/** What a sidecar has to know of what runs around it. */
public interface Surroundings {

    Workspace workspace();

    DaprRuntime runtime();

    /** The arguments of daprd that lead it to the control plane. */
    List<String> sidecarArguments();

    /** What components read by {@code envRef}, and what daprd itself needs to know. */
    Map<String, String> sidecarEnvironment();

    /** What apps have to know besides their sidecar. */
    Map<String, String> appEnvironment();
}
