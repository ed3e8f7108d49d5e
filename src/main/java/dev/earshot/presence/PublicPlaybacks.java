package dev.earshot.presence;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.PlaybackOutdated;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The public playback of each account, numbered by version, and its changes. Only
 * {@link #refreshed} calls Spotify: once for all waiting callers, if nobody has asked for
 * long.
 */
@Component
public class PublicPlaybacks implements AccountData {

	private final CurrentPlayback playback;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private final Map<AccountId, Version> versions = new ConcurrentHashMap<>();

	private final Map<AccountId, ChangeTracker> trackers = new ConcurrentHashMap<>();

	PublicPlaybacks(CurrentPlayback playback, ApplicationEventPublisher events, InstantSource clock) {
		this.playback = playback;
		this.events = events;
		this.clock = clock;
	}

	public Version latest(AccountId account) {
		NowPlaying now = this.playback.latest(account);
		Version last = this.versions.get(account);
		return (last != null && last.isCurrentFor(now)) ? last
				: this.versions.compute(account, (_, before) -> next(account, before));
	}

	// Reads the playback again under the lock, because the one read before may be older
	// than what another thread has stored in the meantime.
	private Version next(AccountId account, @Nullable Version before) {
		NowPlaying now = this.playback.latest(account);
		PublicPlayback publicPlayback = publicPlayback(account, now);
		if (before != null && !publicPlayback.differsFrom(before.playback())) {
			return new Version(before.number(), before.playback(), now);
		}
		return new Version(nextNumber(before), publicPlayback, now);
	}

	private long nextNumber(@Nullable Version before) {
		return Math.max((before != null) ? before.number() + 1 : 0, this.clock.millis());
	}

	/**
	 * Gives a version a new number, because the same playback looks different.
	 * @return the latest version, which may be a different one by now
	 */
	public Version renumber(AccountId account, Version version) {
		Version renumbered = this.versions.computeIfPresent(account,
				(_, newest) -> (newest.number() == version.number())
						? new Version(nextNumber(newest), newest.playback(), newest.source()) : newest);
		return (renumbered != null) ? renumbered : version;
	}

	private PublicPlayback publicPlayback(AccountId account, NowPlaying now) {
		return PublicPlayback.of(now, this.playback.lastPlayed(account), this.clock.instant());
	}

	public Version refreshed(AccountId account) {
		this.playback.roughlyUpToDate(account);
		return latest(account);
	}

	@EventListener
	@Order(PlaybackChanged.BEFORE_OTHER_NODES)
	void on(PlaybackChanged event) {
		ChangeTracker tracker = this.trackers.computeIfAbsent(event.account(),
				(_) -> tracker(event.account(), event.before()));
		tracker.publishChanges();
		tracker.publishSeen(event.after());
	}

	// After a start nothing is shown until the first poll. If that equals the state
	// before the restart, it is not reported as seen.
	private ChangeTracker tracker(AccountId account, NowPlaying before) {
		NowPlaying restored = (before.playback() == null) ? this.playback.beforeRestart(account) : null;
		PublicPlayback observed = publicPlayback(account, (restored != null) ? restored : before);
		return new ChangeTracker(account, publicPlayback(account, before), observed, !isKnown(before));
	}

	private static boolean isKnown(NowPlaying now) {
		return now.playback() != null || now.refusal() != null;
	}

	@EventListener
	void on(PlaybackOutdated event) {
		ChangeTracker tracker = this.trackers.get(event.account());
		if (tracker != null) {
			tracker.publishChanges();
		}
	}

	@Override
	public void forget(AccountId account) {
		this.versions.remove(account);
		this.trackers.remove(account);
	}

	/**
	 * A public playback with a number that increases with every change, also across
	 * restarts.
	 */
	public record Version(long number, PublicPlayback playback, NowPlaying source) {

		// During a refusal the public playback changes with time alone.
		boolean isCurrentFor(NowPlaying now) {
			return now == this.source && now.refusal() == null;
		}

		/**
		 * Returns whether anything is known, possibly from before a refusal.
		 * @return {@code false} until the first poll has succeeded or was refused
		 */
		public boolean isKnown() {
			return PublicPlaybacks.isKnown(this.source);
		}

	}

	/**
	 * Publishes the changes of one account one after the other, each following from the
	 * previous one, whichever thread notices them first.
	 */
	private final class ChangeTracker {

		private final AccountId account;

		private PublicPlayback published;

		private PublicPlayback observed;

		// Whether the next version is the first known one, published even if it is equal.
		private boolean isFirst;

		private ChangeTracker(AccountId account, PublicPlayback published, PublicPlayback observed, boolean isFirst) {
			this.account = account;
			this.published = published;
			this.observed = observed;
			this.isFirst = isFirst;
		}

		private synchronized void publishChanges() {
			Version version = latest(this.account);
			if (version.isKnown()) {
				publishChanged(version);
			}
			this.isFirst = !version.isKnown();
		}

		private void publishChanged(Version version) {
			PublicPlayback before = this.published;
			if (this.isFirst || version.playback().differsFrom(before)) {
				this.published = version.playback();
				PublicPlaybacks.this.events
					.publishEvent(new PublicPlaybackChanged(this.account, before, version.playback()));
			}
		}

		// Whoever hears it gets every state, each after the plays that ended with it,
		// though the next poll may have come meanwhile.
		private synchronized void publishSeen(NowPlaying seen) {
			if (seen.playback() != null && seen.refusal() == null) {
				publishSeen(publicPlayback(this.account, seen));
			}
		}

		private void publishSeen(PublicPlayback after) {
			PublicPlayback before = this.observed;
			boolean isInterrupted = after.interrupted() != null;
			if (after.differsFrom(before) || isInterrupted != (before.interrupted() != null)) {
				this.observed = after;
				PublicPlaybacks.this.events.publishEvent(new PublicPlaybackSeen(this.account, before, after));
			}
		}

	}

}
