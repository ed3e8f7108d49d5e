package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.TaskScheduler;

/**
 * Looks at the player of one account again and again while somebody needs to know, one
 * look at a time, and rests otherwise.
 */
class Watcher {

	private static final Duration GOOD_WHILE_WATCHED = Duration.ofMinutes(2);

	private static final Duration GOOD_UNWATCHED = Duration.ofSeconds(5);

	private static final Duration WORTH_KEEPING = Duration.ofMinutes(1);

	private final AccountId account;

	private final Look look;

	private final Announcer announcer;

	private final TaskScheduler scheduler;

	private final InstantSource clock;

	private final Supplier<Pace> pace;

	// Of each account its own, and so the same whenever a simulated day is repeated.
	private final Random luck;

	private Observation observation;

	private @Nullable Observation forgotten;

	private CompletableFuture<Observation> nextLook = new CompletableFuture<>();

	private @Nullable Future<?> planned;

	private boolean looking;

	private boolean closed;

	Watcher(AccountId account, Look look, Announcer announcer, TaskScheduler scheduler, InstantSource clock,
			Supplier<Pace> pace) {
		this.account = account;
		this.look = look;
		this.announcer = announcer;
		this.scheduler = scheduler;
		this.clock = clock;
		this.pace = pace;
		this.luck = new Random(account.hashCode());
		this.observation = Observation.none(clock.instant());
	}

	synchronized NowPlaying now() {
		return this.observation.now();
	}

	/**
	 * Looks unless what is known is good enough to be shown.
	 * @return completed after the look, or at once
	 */
	synchronized Future<Observation> refresh() {
		Instant now = this.clock.instant();
		forgetWhatIsTooOld(now);
		if (isKnown() && isGood(now)) {
			return CompletableFuture.completedFuture(this.observation);
		}
		plan(now);
		return this.nextLook;
	}

	private void forgetWhatIsTooOld(Instant now) {
		boolean isResting = !this.looking && (this.planned == null || this.planned.isDone());
		boolean isRefused = this.observation.now().refusal() != null;
		if (isResting && !isRefused && this.observation.isOlderThan(WORTH_KEEPING, now)) {
			this.forgotten = this.observation;
			this.observation = Observation.none(now);
		}
	}

	// What is too old to be shown as true is still better than nothing while Spotify
	// tells nothing newer.
	private Observation recalled(Observation seen) {
		SpotifyRefusal refusal = seen.now().refusal();
		if (refusal == null || seen.now().playback() != null || this.forgotten == null) {
			return seen;
		}
		return this.forgotten.refused(refusal, seen.lookedAt());
	}

	// Who looks seldom in the background keeps nothing good enough for a page.
	private boolean isGood(Instant now) {
		boolean isWatched = this.pace.get().need().compareTo(Need.BACKGROUND) > 0;
		Duration good = isWatched ? GOOD_WHILE_WATCHED : this.pace.get().stretched(GOOD_UNWATCHED);
		return !this.observation.isOlderThan(good, now) && !this.observation.isOutdatedByCommand();
	}

	private boolean isKnown() {
		return this.observation.now().playback() != null || this.observation.now().refusal() != null;
	}

	/**
	 * Watches as closely as is needed now, or rests. A refusal is looked into soon, since
	 * a person who opens a page may have done something about it; Spotify is not called
	 * while it blocks calls.
	 */
	synchronized void adapt() {
		Instant now = this.clock.instant();
		if (this.pace.get().need() == Need.NOBODY) {
			cancel();
			return;
		}
		forgetWhatIsTooOld(now);
		if (!isKnown()) {
			plan(now);
			return;
		}
		boolean isRefused = this.observation.now().refusal() != null;
		Instant lookedAt = this.observation.lookedAt();
		next(lookedAt).map((wait) -> isRefused ? GOOD_UNWATCHED : wait)
			.ifPresent((wait) -> plan(later(now, lookedAt.plus(wait))));
	}

	private Optional<Duration> next(Instant at) {
		return Cadence.next(this.observation, this.pace.get(), at, this.luck.nextDouble(-1, 1));
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
		this.observation = this.observation.commanded(now);
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
		NowPlaying before = seek(position, now);
		this.announcer.announce(this.account, before, before.sought(position, now));
	}

	private synchronized NowPlaying seek(Duration position, Instant now) {
		NowPlaying before = this.observation.now();
		this.observation = this.observation.sought(position, now);
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
		if (this.looking || this.closed) {
			return;
		}
		cancel();
		this.planned = this.scheduler.schedule(this::look, at);
	}

	synchronized void close() {
		this.closed = true;
		cancel();
	}

	private void cancel() {
		if (this.planned != null) {
			this.planned.cancel(false);
			this.planned = null;
		}
	}

	private void look() {
		Observation before = begin();
		if (before == null) {
			return;
		}
		CallPriority priority = this.pace.get().need().priority();
		Observation after = this.look.at(this.account, priority, before, this::learnName);
		if (keep(after)) {
			this.announcer.announce(this.account, before.now(), after.now());
		}
	}

	private synchronized @Nullable Observation begin() {
		if (this.looking || this.closed) {
			return null;
		}
		this.looking = true;
		return this.observation;
	}

	private synchronized boolean keep(Observation after) {
		this.looking = false;
		this.observation = recalled(after).commanded(this.observation.commandedAt());
		this.nextLook.complete(this.observation);
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
		boolean isCurrent = !this.closed && this.observation.now() == before;
		if (isCurrent) {
			this.observation = this.observation.with(after);
		}
		return isCurrent;
	}

}
