package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Running;

/**
 * A Redis that runs.
 *
 * @param address where sidecars find it, host and port
 */
public record Redis(Running running, String address, LiveSettings settings) {}
