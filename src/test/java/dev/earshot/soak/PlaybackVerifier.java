package dev.earshot.soak;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.core.AccountId;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.Playback;
import dev.earshot.playback.polling.PollerStage;
import dev.earshot.standin.Listener;
import dev.earshot.standin.PlayerSnapshot;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares every second what an open page shows with what the person hears.
 */
final class PlaybackVerifier {

	private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(72);

	private static final Duration SLACK = Duration.ofSeconds(3);

	private final Listener listener;

	private final AccountId account;

	private Instant excused = Instant.EPOCH;

	private Instant polledAt = Instant.EPOCH;

	private Duration interval = Duration.ZERO;

	private @Nullable Instant wrongSince;

	private @Nullable Instant silentSince;

	private @Nullable ActualPlayback known;

	PlaybackVerifier(Listener listener) {
		this.listener = listener;
		this.account = new AccountId(listener.person().id());
	}

	AccountId account() {
		return this.account;
	}

	/**
	 * Tolerates wrong states until a moment.
	 * @param until the moment
	 */
	void excuseUntil(Instant until) {
		this.excused = until.isAfter(this.excused) ? until : this.excused;
	}

	/**
	 * Tolerates that Earshot loses what it knew.
	 */
	void forget() {
		this.known = null;
	}

	boolean isWrong() {
		return this.wrongSince != null;
	}

	void compare(PollerStage pollers, Instant now) {
		learnInterval(pollers);
		ActualPlayback actualPlayback = new ActualPlayback(this.listener.now().orElse(null), now);
		trackSilence(actualPlayback, now);
		Playback shown = pollers.published(this.account).playback();
		if (pollers.level(this.account) == DemandLevel.NONE || actualPlayback.agreesWith(shown)) {
			this.wrongSince = null;
			this.known = actualPlayback;
			return;
		}
		assertThat(wasKnown(actualPlayback))
			.as("forgot what %s hears at %s: %s instead of %s", this.account, now, shown, actualPlayback)
			.isFalse();
		this.known = null;
		this.wrongSince = (this.wrongSince != null && !changedSincePoll(actualPlayback, this.wrongSince))
				? this.wrongSince : now;
		assertThat(now).as("%s hears %s, Earshot shows %s", this.account, actualPlayback, shown)
			.isBeforeOrEqualTo(latest(this.wrongSince, pollers.level(this.account)));
	}

	// Silence has no start time of its own.
	private void trackSilence(ActualPlayback actualPlayback, Instant now) {
		if (actualPlayback.snapshot() != null) {
			this.silentSince = null;
		}
		else if (this.silentSince == null) {
			this.silentSince = now;
		}
	}

	// The next poll was scheduled at the last one, perhaps with a higher slowdown.
	private void learnInterval(PollerStage pollers) {
		Instant lookedAt = pollers.now(this.account).observedAt();
		Duration interval = pollers.interval(this.account);
		this.interval = lookedAt.equals(this.polledAt) ? longer(this.interval, interval) : interval;
		this.polledAt = lookedAt;
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	// Spotify may report a long pause as nothing, but not music.
	private boolean wasKnown(ActualPlayback actualPlayback) {
		return this.known != null && actualPlayback.isPlaying() && changed(this.known).equals(changed(actualPlayback));
	}

	// Within the second there was a poll, which was right, and then another change.
	private boolean changedSincePoll(ActualPlayback actualPlayback, Instant wrong) {
		Instant changed = (this.silentSince != null) ? this.silentSince : changed(actualPlayback);
		return wrong.isBefore(this.polledAt) && changed.isAfter(this.polledAt);
	}

	private static Instant changed(ActualPlayback actualPlayback) {
		PlayerSnapshot snapshot = actualPlayback.snapshot();
		return (snapshot != null) ? snapshot.changed() : Instant.EPOCH;
	}

	private Instant latest(Instant wrong, DemandLevel level) {
		boolean isExcused = !this.excused.isBefore(wrong);
		boolean mayBackOff = isExcused && level != DemandLevel.VISIBLE_PAGE;
		Duration delay = mayBackOff ? longer(this.interval, LONGEST_BACKOFF) : this.interval;
		return (isExcused ? this.excused : wrong).plus(delay).plus(SLACK);
	}

}
