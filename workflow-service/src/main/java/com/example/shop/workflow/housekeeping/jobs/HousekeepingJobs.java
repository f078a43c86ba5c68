package com.example.shop.workflow.housekeeping.jobs;

import com.example.shop.dapr.jobs.Job;
import com.example.shop.dapr.jobs.JobHandler;
import com.example.shop.workflow.housekeeping.HousekeepingService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs that there always are, one of each kind of schedule: a bean for when, and a handler for what. */
@Configuration(proxyBeanMethods = false)
class HousekeepingJobs {

    private static final String DOCK_LOAD = "dock-load";
    private static final String DOCK_PLAN = "dock-plan";
    private static final String SWEEP = "sweep";

    @Bean
    Job dockLoad() {
        return Job.recurring(DOCK_LOAD, "@every 5m");
    }

    /** At six in the morning of each working day: seconds, minutes, hours, days, months, days of the week. */
    @Bean
    Job dockPlan() {
        return Job.recurring(DOCK_PLAN, "0 0 6 * * 1-5");
    }

    @Bean
    Job sweep() {
        return Job.recurring(SWEEP, "@daily");
    }

    @Bean
    Handlers housekeepingHandlers(HousekeepingService housekeeping) {
        return new Handlers(housekeeping);
    }

    /** Each turn goes to one replica. */
    static class Handlers {

        private final HousekeepingService housekeeping;

        Handlers(HousekeepingService housekeeping) {
            this.housekeeping = housekeeping;
        }

        @JobHandler(DOCK_LOAD)
        void measureDock() {
            housekeeping.measureDock();
        }

        @JobHandler(DOCK_PLAN)
        void planDock() {
            housekeeping.planDock();
        }

        @JobHandler(SWEEP)
        void sweep() {
            housekeeping.sweep();
        }
    }
}
