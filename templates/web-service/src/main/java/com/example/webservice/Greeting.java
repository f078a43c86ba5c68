package com.example.webservice;

/** What a visitor is told. */
public record Greeting(String visitor, String text) {}
