package dev.earshot;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SchedulingConfigurationTests {

	@Test
	void whoWaitsForTheDatabaseKeepsNobodyElseWaiting() {
		run((work) -> {
			await().until(() -> work.stuck.get() > 0);
			int before = work.beats.get();
			await().until(() -> work.beats.get() > before + 3);
		});
	}

	@Test
	void beginsNothingAgainBeforeItHasEnded() {
		run((work) -> {
			await().until(() -> work.beats.get() > 3);
			assertThat(work.stuck).hasValue(1);
		});
	}

	private static void run(Consumer<Work> test) {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(TaskExecutionAutoConfiguration.class, TaskSchedulingAutoConfiguration.class))
			.withPropertyValues("spring.threads.virtual.enabled=true")
			.withUserConfiguration(SchedulingConfiguration.class, Work.class)
			.run((context) -> {
				Work work = context.getBean(Work.class);
				try {
					test.accept(work);
				}
				finally {
					work.database.countDown();
				}
			});
	}

	/**
	 * One task that waits for what does not come, and one that has to go on.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Work {

		private final CountDownLatch database = new CountDownLatch(1);

		private final AtomicInteger stuck = new AtomicInteger();

		private final AtomicInteger beats = new AtomicInteger();

		@Scheduled(fixedDelay = 1)
		void write() throws InterruptedException {
			this.stuck.incrementAndGet();
			this.database.await();
		}

		@Scheduled(fixedDelay = 1)
		void beat() {
			this.beats.incrementAndGet();
		}

	}

}
