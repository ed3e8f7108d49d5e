package dev.earshot.core;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;

/**
 * Schedules tasks that run once. A task that comes after the program has begun to stop is
 * dropped: it must be one that the next start can do without.
 */
public final class OneTimeScheduler {

	private static final Logger logger = LoggerFactory.getLogger(OneTimeScheduler.class);

	private final TaskScheduler scheduler;

	public OneTimeScheduler(TaskScheduler scheduler) {
		this.scheduler = scheduler;
	}

	/**
	 * Schedules a task.
	 * @param task what to run
	 * @param at when to run it, at once if that is past
	 * @return the task; cancelled if it was dropped
	 */
	public Future<?> schedule(Runnable task, Instant at) {
		try {
			return this.scheduler.schedule(task, at);
		}
		catch (TaskRejectedException ex) {
			logger.debug("A task is dropped because the program stops", ex);
			Future<?> dropped = new CompletableFuture<>();
			dropped.cancel(false);
			return dropped;
		}
	}

}
