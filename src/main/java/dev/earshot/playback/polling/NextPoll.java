package dev.earshot.playback.polling;

import java.time.Instant;
import java.util.concurrent.Future;

import dev.earshot.core.OneTimeScheduler;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.TaskScheduler;

/**
 * The next planned poll, never more than one. {@link PlaybackPoller} guards it.
 */
class NextPoll {

	private final OneTimeScheduler scheduler;

	private final Runnable poll;

	private @Nullable Future<?> planned;

	private Instant at = Instant.MIN;

	NextPoll(TaskScheduler scheduler, Runnable poll) {
		this.scheduler = new OneTimeScheduler(scheduler);
		this.poll = poll;
	}

	void plan(Instant at) {
		cancel();
		this.at = at;
		this.planned = this.scheduler.schedule(this.poll, at);
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
