package dev.earshot;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Gives each recurring task a thread of its own, so that a task that waits for the
 * database delays no other. With virtual threads, Spring Boot has a single thread for all
 * tasks with a fixed delay.
 */
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration implements SchedulingConfigurer {

	// More than there are tasks. Virtual threads are created on demand.
	static final int THREADS = 64;

	private final ThreadPoolTaskScheduler scheduler;

	SchedulingConfiguration(@Qualifier("regularTasks") ThreadPoolTaskScheduler scheduler) {
		this.scheduler = scheduler;
	}

	// Not injected for one-time tasks, which need no thread of their own.
	@Bean(defaultCandidate = false)
	static ThreadPoolTaskScheduler regularTasks() {
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setVirtualThreads(true);
		scheduler.setThreadNamePrefix("regular-");
		scheduler.setPoolSize(THREADS);
		return scheduler;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.setScheduler(this.scheduler);
	}

}
