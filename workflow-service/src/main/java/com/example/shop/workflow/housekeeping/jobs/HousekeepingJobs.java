package com.example.shop.workflow.housekeeping.jobs;

import com.example.shop.workflow.dock.DockProperties;
import com.example.shop.workflow.housekeeping.HousekeepingService;
import io.dapr.client.domain.JobSchedule;
import io.dapr.client.domain.ScheduleJobRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The jobs that the service always has, one for each kind of schedule. A {@code JobRegistrar} schedules those that are
 * beans when the app starts; the sidecar of one replica calls the method with the job's name in its path.
 */
@RestController
class HousekeepingJobs {

    private final HousekeepingService housekeeping;

    HousekeepingJobs(HousekeepingService housekeeping) {
        this.housekeeping = housekeeping;
    }

    @Bean
    static ScheduleJobRequest dockLoad() {
        return new ScheduleJobRequest("dock-load", JobSchedule.fromString("@every 5m"));
    }

    @PostMapping("/job/dock-load")
    void measureDock() {
        housekeeping.measureDock();
    }

    /**
     * At six in the morning of each working day: seconds, minutes, hours, days, months, days of the week. Without the zone
     * it would be that of the scheduler.
     */
    @Bean
    static ScheduleJobRequest dockPlan(DockProperties dock) {
        var schedule = "CRON_TZ=%s 0 0 6 * * 1-5".formatted(dock.zone());
        return new ScheduleJobRequest("dock-plan", JobSchedule.fromString(schedule));
    }

    @PostMapping("/job/dock-plan")
    void planDock() {
        housekeeping.planDock();
    }

    @Bean
    static ScheduleJobRequest sweep() {
        return new ScheduleJobRequest("sweep", JobSchedule.fromString("@daily"));
    }

    @PostMapping("/job/sweep")
    void purgeHistories() {
        housekeeping.sweep();
    }
}
