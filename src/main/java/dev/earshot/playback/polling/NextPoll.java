package dev.earshot.playback.polling;

import java.time.Instant;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;

/**
 * The next planned poll, never more than one. {@link PlaybackPoller} guards it.
 */
class NextPoll {

	private final TaskScheduler scheduler;

	private final Runnable poll;

	private @Nullable Future<?> planned;

	private Instant at = Instant.MIN;

	NextPoll(TaskScheduler scheduler, Runnable poll) {
		this.scheduler = scheduler;
		this.poll = poll;
	}

	void plan(Instant at) {
		cancel();
		this.at = at;
		this.planned = scheduled(at);
	}

	private @Nullable Future<?> scheduled(Instant at) {
		try {
			return this.scheduler.schedule(this.poll, at);
		}
		catch (TaskRejectedException ex) {
			// The program is shutting down.
			return null;
		}
	}

	void cancel() {
		if (this.planned != null) {
			this.planned.cancel(false);
			this.planned = null;
		}
	}

	boolean isPlanned() {
		return this.planned != null && !this.planned.isDone();
	}

	boolean isPlannedBy(Instant time) {
		return isPlanned() && !this.at.isAfter(time);
	}

}
