package dev.earshot.soak;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.core.AccountId;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.Playback;
import dev.earshot.playback.polling.PollerStage;
import dev.earshot.standin.Listener;
import dev.earshot.standin.Moment;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares every second what an open page shows of a person with what that person hears.
 */
final class PageComparison {

	private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(72);

	private static final Duration SLACK = Duration.ofSeconds(3);

	private final Listener listener;

	private final AccountId account;

	private Instant excused = Instant.EPOCH;

	private Instant lookedAt = Instant.EPOCH;

	private Duration interval = Duration.ZERO;

	private @Nullable Instant wrongSince;

	private @Nullable Instant silentSince;

	private @Nullable ActualPlayback known;

	PageComparison(Listener listener) {
		this.listener = listener;
		this.account = new AccountId(listener.person().id());
	}

	AccountId account() {
		return this.account;
	}

	/**
	 * Expects nothing of Earshot until some moment.
	 * @param until the moment
	 */
	void excuse(Instant until) {
		this.excused = until.isAfter(this.excused) ? until : this.excused;
	}

	/**
	 * Does not mind if Earshot forgets what it knew.
	 */
	void allowToForget() {
		this.known = null;
	}

	boolean isWrong() {
		return this.wrongSince != null;
	}

	void compare(PollerStage watchers, Instant now) {
		learnInterval(watchers);
		ActualPlayback actualPlayback = new ActualPlayback(this.listener.now().orElse(null), now);
		listen(actualPlayback, now);
		Playback shown = watchers.published(this.account).playback();
		if (watchers.level(this.account) == DemandLevel.NONE || actualPlayback.agreesWith(shown)) {
			this.wrongSince = null;
			this.known = actualPlayback;
			return;
		}
		assertThat(wasKnown(actualPlayback))
			.as("forgot what %s hears at %s: %s instead of %s", this.account, now, shown, actualPlayback)
			.isFalse();
		this.known = null;
		this.wrongSince = (this.wrongSince != null && !isNews(actualPlayback, this.wrongSince)) ? this.wrongSince : now;
		assertThat(now).as("%s hears %s, Earshot shows %s", this.account, actualPlayback, shown)
			.isBeforeOrEqualTo(latest(this.wrongSince, watchers.level(this.account)));
	}

	// Silence itself does not say since when.
	private void listen(ActualPlayback actualPlayback, Instant now) {
		if (actualPlayback.moment() != null) {
			this.silentSince = null;
		}
		else if (this.silentSince == null) {
			this.silentSince = now;
		}
	}

	// The next look was planned at the last one, when the budget may have been tighter.
	private void learnInterval(PollerStage watchers) {
		Instant lookedAt = watchers.now(this.account).observedAt();
		Duration interval = watchers.interval(this.account);
		this.interval = lookedAt.equals(this.lookedAt) ? longer(this.interval, interval) : interval;
		this.lookedAt = lookedAt;
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	// A pause may be told as silence, which it becomes after a while; music may not.
	private boolean wasKnown(ActualPlayback actualPlayback) {
		return this.known != null && actualPlayback.sounds() && changed(this.known).equals(changed(actualPlayback));
	}

	// Between two seconds there was a look, which was right, and then another change.
	private boolean isNews(ActualPlayback actualPlayback, Instant wrong) {
		Instant changed = (this.silentSince != null) ? this.silentSince : changed(actualPlayback);
		return wrong.isBefore(this.lookedAt) && changed.isAfter(this.lookedAt);
	}

	private static Instant changed(ActualPlayback actualPlayback) {
		Moment moment = actualPlayback.moment();
		return (moment != null) ? moment.changed() : Instant.EPOCH;
	}

	private Instant latest(Instant wrong, DemandLevel level) {
		boolean isExcused = !this.excused.isBefore(wrong);
		boolean mayBackOff = isExcused && level != DemandLevel.VISIBLE_PAGE;
		Duration patience = mayBackOff ? longer(this.interval, LONGEST_BACKOFF) : this.interval;
		return (isExcused ? this.excused : wrong).plus(patience).plus(SLACK);
	}

}
