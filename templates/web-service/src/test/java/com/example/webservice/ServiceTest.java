package com.example.webservice;

import com.example.shop.local.junit.DaprTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Runs the tests of a class in the whole application with a real sidecar. All these classes share one context. */
@DaprTest("web-service")
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@MockitoSpyBean(types = GreetingService.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {}
