package com.example.grpcservice;

/** What a visitor is told. */
public record Greeting(String visitor, String text) {}
