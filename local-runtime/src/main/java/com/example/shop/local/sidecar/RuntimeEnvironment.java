package com.example.shop.local.sidecar;

import com.example.shop.local.process.Running;
import com.example.shop.local.process.Workspace;
import java.util.Map;

/** What a sidecar and its app have to know of what runs around them. */
public interface RuntimeEnvironment {

    Workspace workspace();

    /** Starts a sidecar on the ports of its settings; it may not answer yet. */
    Running startSidecar(SidecarSettings settings);

    /** What apps have to know besides their sidecar. */
    Map<String, String> appEnvironment();
}
