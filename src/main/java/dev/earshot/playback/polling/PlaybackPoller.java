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
import dev.earshot.playback.stored.LastPlayback;
import dev.earshot.playback.stored.RelayedPlayback;
import org.jspecify.annotations.Nullable;

/**
 * Polls for one account as often as the demand needs, never two polls at a time.
 */
final class PlaybackPoller implements AccountPlayback {

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
		this.schedule = new PollSchedule(new NextPoll(timing.scheduler(), this::poll), timing.rate(), random(account));
		this.awaited = new AwaitedPoll(state, this.schedule);
		this.outdated = new OutdatedTimer(timing.scheduler(), this::publishOutdated);
	}

	// The same for an account whenever a simulated day is repeated.
	private static Random random(AccountId account) {
		return new Random(account.hashCode());
	}

	@Override
	public synchronized NowPlaying now() {
		return this.state.now();
	}

	@Override
	public synchronized @Nullable LastPlayed lastPlayed() {
		return this.state.lastPlayed();
	}

	@Override
	public synchronized @Nullable NowPlaying beforeRestart() {
		return this.state.beforeRestart();
	}

	@Override
	public synchronized RelayedPlayback relayed() {
		return this.state.relayed();
	}

	// Null if nothing was ever seen, and until all events are published: a stored change
	// would not be published after a restart.
	@Override
	public synchronized @Nullable LastPlayback stored() {
		return this.events.areDelivered() ? this.state.stored() : null;
	}

	@Override
	public synchronized boolean isPublishing() {
		return !this.events.areDelivered();
	}

	@Override
	public synchronized Future<PlaybackSnapshot> upToDate() {
		return this.awaited.upToDate(this.clock.instant());
	}

	@Override
	public synchronized Future<PlaybackSnapshot> roughlyUpToDate() {
		return this.awaited.roughlyUpToDate(this.clock.instant());
	}

	// Adapts the schedule to the present demand. After a refusal the next poll comes
	// soon, because a person who opens a page may have removed its cause, but not while
	// Spotify blocks calls.
	@Override
	public synchronized void adapt() {
		Instant now = this.clock.instant();
		if (this.schedule.rate().level() == DemandLevel.NONE) {
			this.schedule.pause(this.state.snapshot(), now);
			return;
		}
		this.schedule.expire(this.state, now);
		this.schedule.adapt(this.state, now);
	}

	// Polls soon after a command of ours and once more later, because Spotify returns the
	// old state for a moment. This needs no demand: whoever commands wants to see the
	// result.
	@Override
	public synchronized void commandSent() {
		Instant now = this.clock.instant();
		this.state.update(this.state.snapshot().commandSent(now));
		this.schedule.planAfterCommand(this.state.snapshot(), now);
	}

	// Takes over a seek of ours at once, because the next command may depend on it.
	@Override
	public synchronized void seeked(Duration position) {
		Instant now = this.clock.instant();
		update(this.state.snapshot().seeked(position, now));
		this.schedule.planAfterCommand(this.state.snapshot(), now);
	}

	private void update(PlaybackSnapshot after) {
		NowPlaying before = this.state.now();
		List<Object> plays = this.state.update(after);
		this.events.publishChanges(plays, before, this.state.now());
		this.outdated.adapt(this.state.now(), this.clock.instant());
	}

	private synchronized void publishOutdated() {
		if (!this.schedule.isClosed()) {
			Instant now = this.clock.instant();
			this.events.publishOutdated(this.state.now().isOutdatedAt(now.minus(NowPlaying.LEEWAY)));
			this.outdated.planNext(now);
		}
	}

	@Override
	public synchronized void pollAgain() {
		this.schedule.pollAgain(this.clock.instant());
	}

	// Stops polling. Events of earlier polls are still published.
	@Override
	public synchronized void stop() {
		this.schedule.close();
		this.outdated.close();
	}

	@Override
	public void awaitDelivery(Duration timeout) {
		this.events.awaitDelivery(timeout);
		this.events.close();
	}

	@Override
	public synchronized void close() {
		stop();
		this.events.close();
	}

	private void poll() {
		Start start = begin();
		if (start != null) {
			accept(this.poll.run(this.account, start.rate(), start.before(), this::updateName));
		}
	}

	// Whoever waits for a page looks at it, although its stream is not open yet.
	private synchronized @Nullable Start begin() {
		if (!this.schedule.begin()) {
			return null;
		}
		PollingRate usual = this.schedule.rate();
		return new Start(this.awaited.isForAPage() ? usual.forAPage() : usual, this.state.snapshot());
	}

	// A command may have been sent since the poll began.
	private synchronized void accept(PlaybackSnapshot after) {
		boolean isSuperseded = this.schedule.isSuperseded();
		if (!isSuperseded && !this.schedule.isClosed()) {
			update(after);
		}
		this.schedule.end(this.state.snapshot(), this.clock.instant());
		if (!isSuperseded) {
			this.awaited.complete();
		}
	}

	private void updateName() {
		NowPlaying before = now();
		replace(before, this.poll.named(before, this.account, () -> {
		}));
	}

	private synchronized void replace(NowPlaying before, NowPlaying after) {
		if (!this.schedule.isClosed() && this.state.now() == before) {
			update(this.state.snapshot().with(after));
		}
	}

	private record Start(PollingRate rate, PlaybackSnapshot before) {
	}

}
