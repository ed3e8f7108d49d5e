package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import dev.earshot.playback.NowPlaying;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.TaskScheduler;

/**
 * Knows the moments at which {@link dev.earshot.playback.PlaybackOutdated} is due.
 * {@link PlaybackPoller} guards it.
 */
class OutdatedTimer {

	// The timer may be a little ahead of the clock.
	private static final Duration SURELY = Duration.ofSeconds(1);

	private final NextPoll timer;

	private @Nullable Instant end;

	OutdatedTimer(TaskScheduler scheduler, Runnable whenDue) {
		this.timer = new NextPoll(scheduler, whenDue);
	}

	/**
	 * Plans anew if what is known ends at another time, or does not end.
	 * @param known what is known
	 * @param at now
	 */
	void adapt(NowPlaying known, Instant at) {
		if (!Objects.equals(this.end, known.outdatedFrom())) {
			this.end = known.outdatedFrom();
			this.timer.cancel();
			planNext(at);
		}
	}

	void planNext(Instant at) {
		if (this.end != null) {
			Stream.of(this.end, this.end.plus(NowPlaying.LEEWAY))
				.map((moment) -> moment.plus(SURELY))
				.filter((moment) -> moment.isAfter(at))
				.findFirst()
				.ifPresent(this.timer::plan);
		}
	}

	void close() {
		this.timer.cancel();
	}

}
