package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import dev.earshot.playback.NowPlaying;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.TaskScheduler;

/**
 * Runs a task when {@link dev.earshot.playback.PlaybackOutdated} is due.
 * {@link PlaybackPoller} guards it.
 */
class OutdatedTimer {

	// The timer may be a little ahead of the clock.
	private static final Duration MARGIN = Duration.ofSeconds(1);

	private final NextPoll timer;

	private @Nullable Instant end;

	OutdatedTimer(TaskScheduler scheduler, Runnable whenDue) {
		this.timer = new NextPoll(scheduler, whenDue);
	}

	void adapt(NowPlaying latest, Instant at) {
		if (!Objects.equals(this.end, latest.outdatedFrom())) {
			this.end = latest.outdatedFrom();
			this.timer.cancel();
			planNext(at);
		}
	}

	void planNext(Instant at) {
		if (this.end != null) {
			Stream.of(this.end, this.end.plus(NowPlaying.LEEWAY))
				.map((moment) -> moment.plus(MARGIN))
				.filter((moment) -> moment.isAfter(at))
				.findFirst()
				.ifPresent(this.timer::plan);
		}
	}

	void close() {
		this.timer.cancel();
	}

}
