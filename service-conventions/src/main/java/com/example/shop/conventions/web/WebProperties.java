package com.example.shop.conventions.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param maxBodySize of any request, a sidecar's callbacks included */
@ConfigurationProperties("dapr.web")
record WebProperties(@DefaultValue("1MB") DataSize maxBodySize) {}
