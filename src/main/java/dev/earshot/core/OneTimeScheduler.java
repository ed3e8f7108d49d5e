package dev.earshot.core;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;

/**
 * Schedules tasks that run once. Tasks that arrive during shutdown are dropped, so a task
 * must not be needed after a restart.
 */
public final class OneTimeScheduler {

	private static final Logger logger = LoggerFactory.getLogger(OneTimeScheduler.class);

	private final TaskScheduler scheduler;

	public OneTimeScheduler(TaskScheduler scheduler) {
		this.scheduler = scheduler;
	}

	/**
	 * Schedules a task.
	 * @param task the task
	 * @param at when to run it; at once if this is in the past
	 * @return the scheduled task; cancelled if it was dropped
	 */
	public Future<?> schedule(Runnable task, Instant at) {
		try {
			return this.scheduler.schedule(task, at);
		}
		catch (TaskRejectedException ex) {
			logger.debug("Dropped a task during shutdown", ex);
			Future<?> dropped = new CompletableFuture<>();
			dropped.cancel(false);
			return dropped;
		}
	}

}
