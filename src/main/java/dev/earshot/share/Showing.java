package dev.earshot.share;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlaybackChanged;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the outputs of each account show, from what the watcher has seen.
 */
@Component
public class Showing {

	private final CurrentPlayback playback;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private final Map<AccountId, Version> versions = new ConcurrentHashMap<>();

	private final Map<AccountId, Shown> told = new ConcurrentHashMap<>();

	Showing(CurrentPlayback playback, ApplicationEventPublisher events, InstantSource clock) {
		this.playback = playback;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What is known, without asking anybody.
	 * @param account whose
	 * @return what its outputs show
	 */
	public Version known(AccountId account) {
		return version(account, this.playback.known(account));
	}

	/**
	 * What is known, for those who look now and then: if nobody has looked for long, it
	 * is asked for, once for all who wait.
	 * @param account whose
	 * @return what its outputs show
	 */
	public Version glimpse(AccountId account) {
		return version(account, this.playback.glimpse(account));
	}

	private Version version(AccountId account, NowPlaying now) {
		Version last = this.versions.get(account);
		return (last != null && last.isGoodFor(now)) ? last
				: this.versions.compute(account, (_, before) -> version(before, shown(account, now), now));
	}

	private Shown shown(AccountId account, NowPlaying now) {
		return Shown.of(now, this.playback.lastHeard(account), this.clock.instant());
	}

	private Version version(@Nullable Version before, Shown shown, NowPlaying now) {
		long millis = this.clock.millis();
		if (before == null) {
			return new Version(millis, shown, now);
		}
		return shown.differsFrom(before.shown()) ? new Version(Math.max(before.number() + 1, millis), shown, now)
				: new Version(before.number(), before.shown(), now);
	}

	@EventListener
	void on(PlaybackChanged event) {
		AccountId account = event.account();
		Shown atFirst = shown(account, event.before());
		tell(account, version(account, event.after()), atFirst);
	}

	private void tell(AccountId account, Version version, Shown atFirst) {
		Shown before = this.told.put(account, version.shown());
		Shown known = (before != null) ? before : atFirst;
		if (version.shown().differsFrom(known)) {
			this.events.publishEvent(new ShownChanged(account, known, version.shown(), version.number()));
		}
	}

	/**
	 * While Spotify refuses to tell more, what was playing must have ended at some time.
	 */
	@Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
	void tellWhatHasEnded() {
		this.told.forEach((account, shown) -> tell(account, known(account), shown));
	}

	@EventListener
	void on(AccountDisconnected event) {
		this.versions.remove(event.account());
		this.told.remove(event.account());
	}

	/**
	 * What is shown, by a number that increases with every change, also over restarts.
	 *
	 * @param number the number
	 * @param shown what is shown
	 * @param from what it was made of
	 */
	public record Version(long number, Shown shown, NowPlaying from) {

		// What is refused looks different after a while, although nothing new is known.
		boolean isGoodFor(NowPlaying now) {
			return now == this.from && now.refusal() == null;
		}

	}

}
