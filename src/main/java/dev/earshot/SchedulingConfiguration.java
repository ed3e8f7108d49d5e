package dev.earshot;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/**
 * Gives each recurring task a thread of its own, so that a task that waits for the
 * database delays no other. With virtual threads, Spring Boot has a single thread for all
 * tasks with a fixed delay.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
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

	// Spring Session enables scheduling, too, and one of both comes first.
	@Bean
	static BeanDefinitionRegistryPostProcessor schedules() {
		return (registry) -> {
			registry.removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
			// Not a supplier, for which no bean definition can be generated.
			RootBeanDefinition definition = new RootBeanDefinition(OneNodeSchedules.class);
			definition.setAutowireMode(RootBeanDefinition.AUTOWIRE_CONSTRUCTOR);
			registry.registerBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME,
					definition);
		};
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.setScheduler(this.scheduler);
	}

}
