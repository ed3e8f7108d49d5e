package dev.earshot.history.filling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.playback.PlayEnded;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what was filled in when it is recorded or imported later: a paused play may be
 * on Spotify's list for hours before it ends here.
 */
@Component
class SupersededPlays {

	// As long as an import may have gone unnoticed while the server was off.
	private static final Duration AT_START = Duration.ofDays(1);

	private final Listeners listeners;

	private final KnownPlays plays;

	private final InstantSource clock;

	private final Map<AccountId, Instant> recorded = new ConcurrentHashMap<>();

	private Instant checkedAt;

	SupersededPlays(Listeners listeners, KnownPlays plays, InstantSource clock) {
		this.listeners = listeners;
		this.plays = plays;
		this.clock = clock;
		this.checkedAt = clock.instant().minus(AT_START);
	}

	@EventListener
	void on(PlayEnded event) {
		AccountId account = event.play().account();
		if (this.listeners.isRecording(account)) {
			this.recorded.merge(account, event.play().beganAt(), (one, other) -> one.isBefore(other) ? one : other);
		}
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void remove() {
		Instant now = this.clock.instant();
		this.plays.importedSince(this.checkedAt).forEach((account) -> remove(account, Instant.EPOCH));
		this.checkedAt = now;
		Map.copyOf(this.recorded).forEach((account, began) -> {
			this.recorded.remove(account, began);
			remove(account, began.minus(LoggedPlay.LONGEST));
		});
	}

	private void remove(AccountId account, Instant since) {
		this.listeners.find(account).ifPresent((listener) -> this.plays.removeSuperseded(listener, since));
	}

}
