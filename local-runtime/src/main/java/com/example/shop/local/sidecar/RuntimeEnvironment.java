package com.example.shop.local.sidecar;

import com.example.shop.local.process.Running;
import com.example.shop.local.process.Workspace;
import java.util.Map;

/** The infrastructure in which a sidecar and its app run. */
public interface RuntimeEnvironment {

    Workspace workspace();

    /** Starts a sidecar on the ports of its settings; it may not answer yet. */
    Running startSidecar(SidecarSettings settings);

    /** Returns the variables that apps need besides those of their sidecar. */
    Map<String, String> appEnvironment();
}
