package dev.earshot;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * What is done again and again has a thread for each task, so that one that waits for the
 * database keeps no other waiting. On virtual threads Spring Boot has a single thread for
 * all that have a fixed delay.
 */
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration implements SchedulingConfigurer {

	// More than there are tasks. They are virtual and made as they are needed.
	static final int THREADS = 64;

	private final ThreadPoolTaskScheduler scheduler;

	SchedulingConfiguration(@Qualifier("regularTasks") ThreadPoolTaskScheduler scheduler) {
		this.scheduler = scheduler;
	}

	// No candidate where a scheduler is wanted for what is done once: that needs no
	// thread of its own.
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
