package com.example.webservice;

import org.springframework.stereotype.Service;

/** The business of this service. Requests, events, jobs and bindings all call it. */
@Service
public class GreetingService {

    public Greeting greet(String visitor) {
        return new Greeting(visitor, "Hello, " + visitor);
    }
}
