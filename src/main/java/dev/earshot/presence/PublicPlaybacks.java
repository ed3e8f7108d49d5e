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
import org.springframework.stereotype.Component;

/**
 * What the outputs of each account show, from what the watcher has seen.
 */
@Component
public class PublicPlaybacks implements AccountData {

	private final CurrentPlayback playback;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private final Map<AccountId, Version> versions = new ConcurrentHashMap<>();

	private final Map<AccountId, Audience> audiences = new ConcurrentHashMap<>();

	PublicPlaybacks(CurrentPlayback playback, ApplicationEventPublisher events, InstantSource clock) {
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
		NowPlaying now = this.playback.latest(account);
		Version last = this.versions.get(account);
		return (last != null && last.isGoodFor(now)) ? last
				: this.versions.compute(account, (_, before) -> next(account, before));
	}

	// Asked for once more under the lock: what was read before might be older than what
	// somebody else has put there meanwhile.
	private Version next(AccountId account, @Nullable Version before) {
		NowPlaying now = this.playback.latest(account);
		PublicPlayback publicPlayback = shown(account, now);
		if (before != null && !publicPlayback.differsFrom(before.shown())) {
			return new Version(before.number(), before.shown(), now);
		}
		return new Version(nextNumber(before), publicPlayback, now);
	}

	private long nextNumber(@Nullable Version before) {
		return Math.max((before != null) ? before.number() + 1 : 0, this.clock.millis());
	}

	/**
	 * Numbers a version anew, because it is the same and yet looks different.
	 * @param account whose
	 * @param version what is shown
	 * @return the newest version, which may be another one by now
	 */
	public Version renumber(AccountId account, Version version) {
		Version renumbered = this.versions.computeIfPresent(account,
				(_, newest) -> (newest.number() == version.number())
						? new Version(nextNumber(newest), newest.shown(), newest.from()) : newest);
		return (renumbered != null) ? renumbered : version;
	}

	private PublicPlayback shown(AccountId account, NowPlaying now) {
		return PublicPlayback.of(now, this.playback.lastPlayed(account), this.clock.instant());
	}

	/**
	 * What is known, for those who look now and then: if nobody has looked for long, it
	 * is asked for, once for all who wait.
	 * @param account whose
	 * @return what its outputs show
	 */
	public Version glimpse(AccountId account) {
		this.playback.recent(account);
		return known(account);
	}

	@EventListener
	void on(PlaybackChanged event) {
		this.audiences.computeIfAbsent(event.account(), (_) -> audience(event.account(), event.before())).tell();
	}

	// After a start nothing is shown until a look has seen it. What is the same as before
	// the restart is nevertheless nothing new.
	private Audience audience(AccountId account, NowPlaying before) {
		NowPlaying remembered = (before.playback() == null) ? this.playback.beforeRestart(account) : null;
		PublicPlayback seen = shown(account, (remembered != null) ? remembered : before);
		return new Audience(account, shown(account, before), seen, !isKnown(before));
	}

	private static boolean isKnown(NowPlaying now) {
		return now.playback() != null || now.refusal() != null;
	}

	@EventListener
	void on(PlaybackOutdated event) {
		Audience audience = this.audiences.get(event.account());
		if (audience != null) {
			audience.tell();
		}
	}

	@Override
	public void erase(AccountId account) {
		this.versions.remove(account);
		this.audiences.remove(account);
	}

	/**
	 * What is shown, by a number that increases with every change, also over restarts.
	 *
	 * @param number the number
	 * @param shown what is shown
	 * @param from what it was made of
	 */
	public record Version(long number, PublicPlayback shown, NowPlaying from) {

		// What is refused looks different after a while, although nothing new is known.
		boolean isGoodFor(NowPlaying now) {
			return now == this.from && now.refusal() == null;
		}

		/**
		 * Whether anything is known at all, be it from before a refusal.
		 * @return {@code false} until a look has seen what plays or was refused
		 */
		public boolean isKnown() {
			return PublicPlaybacks.isKnown(this.from);
		}

		boolean isSeen() {
			return this.from.playback() != null && this.from.refusal() == null;
		}

	}

	/**
	 * Those who watch the outputs of an account. They are told one change after the
	 * other, each following from the one before, whoever notices it first.
	 */
	private final class Audience {

		private final AccountId account;

		private PublicPlayback told;

		private PublicPlayback seen;

		// Those who came while nothing was known were told nothing at all.
		private boolean waits;

		private Audience(AccountId account, PublicPlayback told, PublicPlayback seen, boolean waits) {
			this.account = account;
			this.told = told;
			this.seen = seen;
			this.waits = waits;
		}

		private synchronized void tell() {
			Version version = known(this.account);
			if (version.isKnown()) {
				tellWhatIsShown(version);
			}
			this.waits = !version.isKnown();
			if (version.isSeen()) {
				tellWhatWasSeen(shown(this.account, version.from()));
			}
		}

		private void tellWhatIsShown(Version version) {
			PublicPlayback before = this.told;
			if (this.waits || version.shown().differsFrom(before)) {
				this.told = version.shown();
				PublicPlaybacks.this.events
					.publishEvent(new PublicPlaybackChanged(this.account, before, version.shown(), version.number()));
			}
		}

		private void tellWhatWasSeen(PublicPlayback after) {
			PublicPlayback before = this.seen;
			boolean isInterrupted = after.interrupted() != null;
			if (after.differsFrom(before) || isInterrupted != (before.interrupted() != null)) {
				this.seen = after;
				PublicPlaybacks.this.events.publishEvent(new PublicPlaybackSeen(this.account, before, after));
			}
		}

	}

}
