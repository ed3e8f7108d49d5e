package dev.earshot.playback.polling;

import java.time.Instant;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;

/**
 * The next look that is planned, never more than one. {@link PlaybackPoller} guards it.
 */
class NextPoll {

	private final TaskScheduler scheduler;

	private final Runnable look;

	private @Nullable Future<?> planned;

	private Instant at = Instant.MIN;

	NextPoll(TaskScheduler scheduler, Runnable look) {
		this.scheduler = scheduler;
		this.look = look;
	}

	void plan(Instant at) {
		cancel();
		this.at = at;
		this.planned = scheduled(at);
	}

	private @Nullable Future<?> scheduled(Instant at) {
		try {
			return this.scheduler.schedule(this.look, at);
		}
		catch (TaskRejectedException ex) {
			// The program stops: what was seen until now is told and kept, and that is
			// all.
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
