package dev.earshot.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.TaskScheduler;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

/**
 * A clock that jumps from one scheduled task to the next.
 */
final class SimulatedTime implements InstantSource {

	private final Queue<Task> tasks = new PriorityQueue<>(Comparator.comparing(Task::at).thenComparing(Task::number));

	private volatile Instant now;

	private long scheduled;

	SimulatedTime(Instant begin) {
		this.now = begin;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	TaskScheduler scheduler() {
		TaskScheduler scheduler = mock(TaskScheduler.class, withSettings().stubOnly());
		given(scheduler.schedule(any(Runnable.class), any(Instant.class)))
			.willAnswer((call) -> add(call.getArgument(1), call.getArgument(0)));
		return scheduler;
	}

	void schedule(Duration wait, Runnable work) {
		add(this.now.plus(wait), work);
	}

	private Task add(Instant at, Runnable work) {
		Task task = new Task(at, this.scheduled++, work);
		this.tasks.add(task);
		return task;
	}

	void advance(Duration duration) {
		Instant end = this.now.plus(duration);
		for (Task next = this.tasks.peek(); next != null && !next.at().isAfter(end); next = this.tasks.peek()) {
			this.tasks.remove();
			this.now = next.at().isAfter(this.now) ? next.at() : this.now;
			next.run();
		}
		this.now = end;
	}

	/**
	 * A task that runs at its time unless it is cancelled.
	 */
	private static final class Task extends CompletableFuture<Void> implements ScheduledFuture<Void> {

		private final Instant at;

		private final long number;

		private final Runnable work;

		private Task(Instant at, long number, Runnable work) {
			this.at = at;
			this.number = number;
			this.work = work;
		}

		Instant at() {
			return this.at;
		}

		long number() {
			return this.number;
		}

		void run() {
			if (!isDone()) {
				complete(null);
				this.work.run();
			}
		}

		@Override
		public long getDelay(TimeUnit unit) {
			return 0;
		}

		@Override
		public int compareTo(Delayed other) {
			return 0;
		}

	}

}
