package dev.earshot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Ticker;

import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Time that passes when a test says so, and does then what was planned.
 */
public class ManualTime implements InstantSource {

	private final List<Task> tasks = new ArrayList<>();

	private Instant now;

	private Duration corrected = Duration.ZERO;

	private boolean closed;

	public ManualTime(Instant start) {
		this.now = start;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	/**
	 * Measures the time that passes, and not how somebody sets the clock.
	 * @return a ticker
	 */
	public Ticker ticker() {
		return () -> Duration.between(Instant.EPOCH, this.now.minus(this.corrected)).toNanos();
	}

	public TaskScheduler scheduler() {
		TaskScheduler scheduler = mock(TaskScheduler.class);
		given(scheduler.schedule(any(Runnable.class), any(Instant.class)))
			.willAnswer((call) -> plan(call.getArgument(0), call.getArgument(1)));
		return scheduler;
	}

	private Task plan(Runnable work, Instant at) {
		if (this.closed) {
			throw new TaskRejectedException("Nothing is planned any more");
		}
		Task task = new Task(work, at);
		this.tasks.add(task);
		return task;
	}

	/**
	 * Sets the clock, as somebody does to whom it is wrong. What is planned waits as long
	 * as before.
	 * @param by how far, backwards if negative
	 */
	public void correct(Duration by) {
		this.now = this.now.plus(by);
		this.corrected = this.corrected.plus(by);
		this.tasks.forEach((task) -> task.at = task.at.plus(by));
	}

	/**
	 * Takes no more plans, as while the program stops.
	 */
	public void close() {
		this.closed = true;
	}

	/**
	 * As if the program had ended.
	 */
	public void forgetAllPlans() {
		this.tasks.clear();
	}

	public void pass(long seconds) {
		pass(Duration.ofSeconds(seconds));
	}

	public void pass(Duration time) {
		Instant end = this.now.plus(time);
		for (Optional<Task> next = nextBefore(end); next.isPresent(); next = nextBefore(end)) {
			Task task = next.get();
			this.now = task.at.isAfter(this.now) ? task.at : this.now;
			task.run();
		}
		this.now = end;
	}

	private Optional<Task> nextBefore(Instant end) {
		return this.tasks.stream()
			.filter((task) -> !task.isDone() && !task.at.isAfter(end))
			.min(Comparator.comparing((task) -> task.at));
	}

	/**
	 * When the next thing is planned.
	 * @return how long from now; empty if nothing is
	 */
	public Optional<Duration> untilNext() {
		return nextBefore(Instant.MAX).map((task) -> Duration.between(this.now, task.at));
	}

	/**
	 * A task at its time.
	 */
	private static final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {

		private Instant at;

		private Task(Runnable work, Instant at) {
			super(work, null);
			this.at = at;
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
