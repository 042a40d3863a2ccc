package org.timelynotice.integration;

import java.time.Duration;
import java.util.Map;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the sweeps of the whole cluster run: each on one node at a time, the one to which Quartz gives the turn. */
@Configuration(proxyBeanMethods = false)
class SweepTimetable {

    static final String GROUP = "sweeps";

    private static final Map<String, Duration> EVERY = Map.of(
            SweepJob.DELIVER_DUE, Duration.ofSeconds(1),
            SweepJob.DELIVER_URGENT, Duration.ofSeconds(1),
            SweepJob.RECEIPT_CLARIFY, Duration.ofSeconds(15),
            SweepJob.PEOPLE_DUE, Duration.ofSeconds(5),
            SweepJob.ASK_OVERDUE, Duration.ofSeconds(5),
            SweepJob.AUDIT_ROOTS, Duration.ofHours(1));

    @Bean
    SchedulerFactoryBeanCustomizer timetable() {
        return scheduler -> {
            scheduler.setJobDetails(
                    EVERY.keySet().stream().map(SweepTimetable::job).toArray(JobDetail[]::new));
            scheduler.setTriggers(EVERY.entrySet().stream()
                    .map(sweep -> trigger(sweep.getKey(), sweep.getValue()))
                    .toArray(Trigger[]::new));
        };
    }

    private static JobDetail job(String name) {
        return JobBuilder.newJob(SweepJob.class)
                .withIdentity(name, GROUP)
                .storeDurably()
                .build();
    }

    private static Trigger trigger(String name, Duration period) {
        return TriggerBuilder.newTrigger()
                .withIdentity(name, GROUP)
                .forJob(JobKey.jobKey(name, GROUP))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(period.toMillis())
                        .repeatForever())
                .build();
    }
}
