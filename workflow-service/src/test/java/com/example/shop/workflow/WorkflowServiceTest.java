package com.example.shop.workflow;

import com.example.shop.local.junit.DaprTest;
import com.example.shop.workflow.fulfilment.workflow.PreviousRelease;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole service beside a real sidecar: the same context for every test. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DaprTest("workflow-service")
@AutoConfigureObservability(metrics = false) // or the trace would end here, as tests have it by default
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@Import(PreviousRelease.class)
public @interface WorkflowServiceTest {}
