package com.example.reactiveservice;

/** What a visitor is told. */
public record Greeting(String visitor, String text) {}
