package com.example.shop.suite.cli;

import java.util.concurrent.Callable;

/** A command of another module, which {@link Main} finds by {@link java.util.ServiceLoader}. */
public interface AdditionalCommand extends Callable<Integer> {}
