package com.example.shop.local.runtime;

/** Receives a line now and then while something takes long. */
@FunctionalInterface
public interface Progress {

    void report(String line);
}
