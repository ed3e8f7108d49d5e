package dev.earshot.playback.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import dev.earshot.core.AccountId;
import dev.earshot.playback.Heard;
import dev.earshot.playback.Need;
import dev.earshot.playback.NowPlaying;
import dev.earshot.spotify.CallPriority;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.TaskScheduler;

/**
 * Looks at the player of one account again and again while somebody needs to know, one
 * look at a time, and rests otherwise.
 */
class Watcher {

	private final AccountId account;

	private final Look look;

	private final Announcer announcer;

	private final InstantSource clock;

	private final Supplier<Pace> pace;

	// Of each account its own, and so the same whenever a simulated day is repeated.
	private final Random luck;

	private final Memory memory;

	private final PlannedLook planned;

	private final Object telling = new Object();

	private CompletableFuture<Observation> nextLook = new CompletableFuture<>();

	private boolean looking;

	private boolean closed;

	Watcher(AccountId account, Look look, Announcer announcer, TaskScheduler scheduler, InstantSource clock,
			Supplier<Pace> pace, @Nullable LastPlayback last) {
		this.account = account;
		this.look = look;
		this.announcer = announcer;
		this.clock = clock;
		this.pace = pace;
		this.luck = new Random(account.hashCode());
		this.memory = new Memory(clock.instant(), last);
		this.planned = new PlannedLook(scheduler, this::look);
	}

	synchronized NowPlaying now() {
		return this.memory.now();
	}

	synchronized @Nullable Heard heard() {
		return this.memory.heard();
	}

	synchronized @Nullable NowPlaying remembered() {
		return this.memory.remembered();
	}

	/**
	 * What is worth to be stored: nothing that is not told yet, because it would be no
	 * news after a restart.
	 * @return {@code null} if nothing was ever seen
	 */
	@Nullable LastPlayback last() {
		synchronized (this.telling) {
			synchronized (this) {
				return this.memory.last();
			}
		}
	}

	/**
	 * Looks unless what is known is good enough to be shown.
	 * @return completed after the look, or at once
	 */
	synchronized Future<Observation> refresh() {
		Instant now = this.clock.instant();
		forgetWhatIsTooOld(now);
		if (isGood(now)) {
			return CompletableFuture.completedFuture(this.memory.seen());
		}
		return soon(now);
	}

	private void forgetWhatIsTooOld(Instant now) {
		if (!this.looking && !this.planned.isPlanned()) {
			this.memory.forgetWhatIsTooOld(now);
		}
	}

	private boolean isGood(Instant now) {
		return this.memory.isKnownSince(this.pace.get().goodForAPage(), now)
				&& !this.memory.seen().isOutdatedByCommand();
	}

	private Future<Observation> soon(Instant now) {
		if (!this.planned.isPlannedBy(now)) {
			plan(now);
		}
		return this.nextLook;
	}

	/**
	 * Looks unless what is known is good enough for those who show it to passers-by. They
	 * do not wait for the end of a refusal, but see to it that it is found.
	 * @return completed after the look, or at once
	 */
	synchronized Future<Observation> glimpse() {
		Instant now = this.clock.instant();
		if (isGoodAtAGlimpse(now)) {
			return CompletableFuture.completedFuture(this.memory.seen());
		}
		forgetWhatIsTooOld(now);
		Future<Observation> look = soon(now);
		return this.memory.isRefused() ? CompletableFuture.completedFuture(this.memory.seen()) : look;
	}

	private boolean isGoodAtAGlimpse(Instant now) {
		return this.memory.isKnownSince(Pace.GOOD_AT_A_GLIMPSE, now) || this.memory.isBlockedAt(now)
				|| this.memory.isKnownSince(this.pace.get().goodAtAGlimpse(), now);
	}

	/**
	 * Watches as closely as is needed now, or rests. A refusal is looked into soon, since
	 * a person who opens a page may have done something about it; Spotify is not called
	 * while it blocks calls.
	 */
	synchronized void adapt() {
		Instant now = this.clock.instant();
		if (this.pace.get().need() == Need.NOBODY) {
			this.planned.cancel();
			return;
		}
		forgetWhatIsTooOld(now);
		if (!this.memory.isKnown()) {
			plan(now);
			return;
		}
		Instant lookedAt = this.memory.seen().lookedAt();
		next(lookedAt).map((wait) -> this.memory.isRefused() ? Backoff.FOR_WHO_COMES : wait)
			.ifPresent((wait) -> plan(later(now, lookedAt.plus(wait))));
	}

	private Optional<Duration> next(Instant at) {
		return Cadence.next(this.memory.seen(), this.pace.get(), at, this.luck.nextDouble(-1, 1));
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	/**
	 * Looks soon after a command of ours, and once more a little later: Spotify tells the
	 * old state for a moment. Who commands wants to see it, even if nobody watched.
	 */
	synchronized void commanded() {
		Instant now = this.clock.instant();
		this.memory.learn(this.memory.seen().commanded(now));
		planAfterCommand(now);
	}

	private void planAfterCommand(Instant now) {
		plan(now.plus(next(now).orElse(Cadence.SOON_AFTER_A_COMMAND)));
	}

	/**
	 * Takes a seek of ours as done: whoever moves on from there must not wait for Spotify
	 * to tell it.
	 * @param position where to
	 */
	void sought(Duration position) {
		Instant now = this.clock.instant();
		Observation before = seek(position, now);
		this.announcer.announce(this.account, before.now(), before.sought(position, now).now());
	}

	private synchronized Observation seek(Duration position, Instant now) {
		Observation before = this.memory.seen();
		this.memory.learn(before.sought(position, now));
		planAfterCommand(now);
		return before;
	}

	/**
	 * Looks at once, whatever was known.
	 */
	synchronized void lookAgain() {
		plan(this.clock.instant());
	}

	private void plan(Instant at) {
		if (!this.looking && !this.closed) {
			this.planned.plan(at);
		}
	}

	synchronized void close() {
		this.closed = true;
		this.planned.cancel();
	}

	private void look() {
		Observation before = begin();
		if (before == null) {
			return;
		}
		CallPriority priority = Pace.priority(this.pace.get().need());
		keepAndTell(before, this.look.at(this.account, priority, before, this::learnName));
	}

	private void keepAndTell(Observation before, Observation after) {
		synchronized (this.telling) {
			if (keep(after)) {
				this.announcer.announce(this.account, before.now(), after.now());
			}
		}
	}

	private synchronized @Nullable Observation begin() {
		if (this.looking || this.closed) {
			return null;
		}
		this.looking = true;
		return this.memory.seen();
	}

	private synchronized boolean keep(Observation after) {
		this.looking = false;
		this.planned.cancel();
		if (!this.closed) {
			this.memory.keep(after);
		}
		this.nextLook.complete(this.memory.seen());
		this.nextLook = new CompletableFuture<>();
		Instant now = this.clock.instant();
		next(now).ifPresent((wait) -> plan(now.plus(wait)));
		return !this.closed;
	}

	private void learnName() {
		NowPlaying before = now();
		NowPlaying after = this.look.named(before, this.account, () -> {
		});
		if (replace(before, after)) {
			this.announcer.announce(this.account, before, after);
		}
	}

	private synchronized boolean replace(NowPlaying before, NowPlaying after) {
		boolean isCurrent = !this.closed && this.memory.now() == before;
		if (isCurrent) {
			this.memory.learn(this.memory.seen().with(after));
		}
		return isCurrent;
	}

}
