package dev.earshot.history.filling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayLog;
import dev.earshot.playback.reading.ListedPlay;

import org.springframework.stereotype.Component;

/**
 * Adds to a log what it misses of Spotify's list. What was recorded or imported wins, and
 * what may have been private is left out.
 */
@Component
class MissingPlays {

	/** By then, polls have seen a play end. */
	static final Duration SETTLED = Duration.ofMinutes(5);

	// How late a row may come.
	private static final Duration DAY = Duration.ofDays(1);

	private final Listeners listeners;

	private final PlayLog log;

	private final KnownPlays plays;

	private final PrivateTimes privateTimes;

	private final InstantSource clock;

	MissingPlays(Listeners listeners, PlayLog log, KnownPlays plays, PrivateTimes privateTimes, InstantSource clock) {
		this.listeners = listeners;
		this.log = log;
		this.plays = plays;
		this.privateTimes = privateTimes;
		this.clock = clock;
	}

	void add(AccountId account, List<ListedPlay> list) {
		if (!list.isEmpty()) {
			this.listeners.find(account)
				.filter(Listener::isRecording)
				.ifPresent((listener) -> add(listener, list.stream().map(LoggedPlay::of).toList()));
		}
	}

	private void add(Listener listener, List<LoggedPlay> rows) {
		AccountId account = listener.account();
		Instant oldest = rows.stream().map(LoggedPlay::startedAt).min(Instant::compareTo).orElseThrow();
		this.plays.removeSuperseded(listener, oldest);
		ListComparison.missing(rows, known(listener, oldest))
			.stream()
			.filter(this::isSettled)
			.filter((play) -> !this.privateTimes.include(account, play.startedAt(), play.endedAt()))
			.forEach((play) -> this.log.add(account, play));
		this.privateTimes.forgetBefore(account, oldest.minus(DAY));
	}

	private List<TimedItem> known(Listener listener, Instant oldest) {
		return this.plays.between(listener, oldest.minusMillis(TimedItem.SHORTEST), this.clock.instant())
			.stream()
			.map(KnownPlay::item)
			.toList();
	}

	private boolean isSettled(LoggedPlay play) {
		return !play.endedAt().isAfter(this.clock.instant().minus(SETTLED));
	}

}
