package com.example.shop.system;

import com.example.shop.local.junit.OnProcesses;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a class against the whole suite, started once for all of them as {@code ./suite run} does; a test takes
 * it as a parameter.
 */
@OnProcesses
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SuiteTestExtension.class)
@interface SuiteTest {}
