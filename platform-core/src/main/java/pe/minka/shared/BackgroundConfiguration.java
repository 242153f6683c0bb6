package pe.minka.shared;

import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Listeners run on few threads, so that a flood of events cannot starve the requests. What does not find a place in the
 * queue is not lost: its publication stays in the registry and is resubmitted.
 */
@Configuration(proxyBeanMethods = false)
@EnableAsync
@EnableScheduling
@EnableSchedulerLock(defaultLockAtMostFor = "PT10M")
class BackgroundConfiguration {

    private static final int QUEUE = 2_000;
    private static final int AFTER_THE_REQUESTS = 0;
    private static final int LAST_SECONDS = 8;

    /** Under the second name too: beside the scheduler, the framework would otherwise run listeners on threads without end. */
    @Bean({"applicationTaskExecutor", "taskExecutor"})
    ThreadPoolTaskExecutor applicationTaskExecutor(@Value("${minka.listeners.threads:4}") int threads) {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("listener-");
        executor.setCorePoolSize(threads);
        executor.setMaxPoolSize(threads);
        executor.setQueueCapacity(QUEUE);
        executor.setRejectedExecutionHandler((task, pool) -> {});
        // What the last requests publish is still handled: it stops after the server that serves them.
        executor.setAcceptTasksAfterContextClose(true);
        executor.setPhase(AFTER_THE_REQUESTS);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(LAST_SECONDS);
        return executor;
    }

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("job-");
        scheduler.setPoolSize(2);
        return scheduler;
    }

    @Bean
    LockProvider lockProvider(DataSource dataSource) {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(dataSource))
                .usingDbTime()
                .build());
    }
}
