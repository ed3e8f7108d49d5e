package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;

import dev.earshot.core.AccountId;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.snapshot.PlaybackSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the player of one account again and again while somebody needs to know, one
 * look at a time, and rests otherwise.
 */
class PlaybackPoller {

	private final AccountId account;

	private final PlayerPoll poll;

	private final PlaybackEvents events;

	private final PollerState state;

	private final InstantSource clock;

	private final PollSchedule schedule;

	private final OutdatedTimer outdated;

	private final AwaitedPoll awaited;

	PlaybackPoller(AccountId account, PlayerPoll poll, PlaybackEvents events, PollerState state, PollTiming timing) {
		this.account = account;
		this.poll = poll;
		this.events = events;
		this.state = state;
		this.clock = timing.clock();
		this.schedule = new PollSchedule(new NextPoll(timing.scheduler(), this::look), timing.pace(), luck(account));
		this.awaited = new AwaitedPoll(state, this.schedule);
		this.outdated = new OutdatedTimer(timing.scheduler(), this::tellThatItIsOutdated);
	}

	// Of each account its own, and so the same whenever a simulated day is repeated.
	private static Random luck(AccountId account) {
		return new Random(account.hashCode());
	}

	synchronized NowPlaying now() {
		return this.state.now();
	}

	synchronized @Nullable LastPlayed lastPlayed() {
		return this.state.lastPlayed();
	}

	synchronized @Nullable NowPlaying beforeRestart() {
		return this.state.beforeRestart();
	}

	/**
	 * What is worth to be stored: nothing that is not told yet, because it would be no
	 * news after a restart.
	 * @return {@code null} if nothing was ever seen, or while something is being told
	 */
	synchronized @Nullable LastPlayback stored() {
		return this.events.areDelivered() ? this.state.stored() : null;
	}

	synchronized boolean isPublishing() {
		return !this.events.areDelivered();
	}

	/**
	 * Polls unless what is known is good enough to be shown.
	 * @return completed after the poll, or at once
	 */
	synchronized Future<PlaybackSnapshot> upToDate() {
		return this.awaited.upToDate(this.clock.instant());
	}

	/**
	 * Polls unless what is known is good enough for those who show it in the background.
	 * @return completed after the poll, or at once
	 */
	synchronized Future<PlaybackSnapshot> recent() {
		return this.awaited.recent(this.clock.instant());
	}

	/**
	 * Watches as closely as is needed now, or rests. A refusal is looked into soon, since
	 * a person who opens a page may have done something about it; Spotify is not called
	 * while it blocks calls.
	 */
	synchronized void adapt() {
		Instant now = this.clock.instant();
		if (this.schedule.rate().need() == DemandLevel.NONE) {
			this.schedule.pause(this.state.snapshot(), now);
			return;
		}
		this.schedule.expire(this.state, now);
		this.schedule.adapt(this.state, now);
	}

	/**
	 * Looks soon after a command of ours, and once more a little later: Spotify tells the
	 * old state for a moment. Who commands wants to see what came of it, so there are two
	 * looks even if nobody watches.
	 */
	synchronized void commandSent() {
		Instant now = this.clock.instant();
		this.state.update(this.state.snapshot().commanded(now));
		this.schedule.planAfterCommand(this.state.snapshot(), now);
	}

	/**
	 * Takes a seek of ours as done: whoever moves on from there must not wait for Spotify
	 * to tell it.
	 * @param position where to
	 */
	synchronized void seeked(Duration position) {
		Instant now = this.clock.instant();
		learn(this.state.snapshot().seeked(position, now));
		this.schedule.planAfterCommand(this.state.snapshot(), now);
	}

	private void learn(PlaybackSnapshot after) {
		NowPlaying before = this.state.now();
		List<Object> plays = this.state.update(after);
		this.events.publishChanges(plays, before, this.state.now());
		this.outdated.adapt(this.state.now(), this.clock.instant());
	}

	private synchronized void tellThatItIsOutdated() {
		if (!this.schedule.isClosed()) {
			Instant now = this.clock.instant();
			this.events.publishOutdated(this.state.now().isOutdatedAt(now.minus(NowPlaying.LEEWAY)));
			this.outdated.planNext(now);
		}
	}

	/**
	 * Looks at once, whatever was known, and after a look that goes on once more.
	 */
	synchronized void pollAgain() {
		this.schedule.pollAgain(this.clock.instant());
	}

	/**
	 * Sees nothing any more. What was seen is still told.
	 */
	synchronized void stop() {
		this.schedule.close();
		this.outdated.close();
	}

	/**
	 * Waits until all that was seen is told, and drops what is not told by then.
	 * @param patience how long at most
	 */
	void awaitDelivery(Duration patience) {
		this.events.awaitDelivery(patience);
		this.events.close();
	}

	/**
	 * Sees nothing any more, and tells nothing either.
	 */
	synchronized void close() {
		stop();
		this.events.close();
	}

	private void look() {
		Start start = begin();
		if (start != null) {
			keep(this.poll.run(this.account, start.pace(), start.before(), this::learnName));
		}
	}

	// Who waits for a page looks at it, although its stream is not open yet.
	private synchronized @Nullable Start begin() {
		if (!this.schedule.begin()) {
			return null;
		}
		PollingRate usual = this.schedule.rate();
		return new Start(this.awaited.isForAPage() ? usual.forAPage() : usual, this.state.snapshot());
	}

	// What is known may have changed since the look began.
	private synchronized void keep(PlaybackSnapshot after) {
		boolean isOvertaken = this.schedule.isSuperseded();
		if (!isOvertaken && !this.schedule.isClosed()) {
			learn(after);
		}
		this.schedule.end(this.state.snapshot(), this.clock.instant());
		if (!isOvertaken) {
			this.awaited.complete();
		}
	}

	private void learnName() {
		NowPlaying before = now();
		replace(before, this.poll.named(before, this.account, () -> {
		}));
	}

	private synchronized void replace(NowPlaying before, NowPlaying after) {
		if (!this.schedule.isClosed() && this.state.now() == before) {
			learn(this.state.snapshot().with(after));
		}
	}

	/**
	 * What a look begins with.
	 *
	 * @param pace how much it is needed
	 * @param before what was known
	 */
	private record Start(PollingRate pace, PlaybackSnapshot before) {
	}

}
