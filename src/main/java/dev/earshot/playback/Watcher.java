package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.TaskScheduler;

/**
 * Looks at the player of one account again and again while somebody watches, one look at
 * a time, and rests otherwise.
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

	private final BooleanSupplier watched;

	private Observation observation;

	private CompletableFuture<Observation> nextLook = new CompletableFuture<>();

	private @Nullable Future<?> planned;

	private boolean looking;

	private boolean closed;

	Watcher(AccountId account, Look look, Announcer announcer, TaskScheduler scheduler, InstantSource clock,
			BooleanSupplier watched) {
		this.account = account;
		this.look = look;
		this.announcer = announcer;
		this.scheduler = scheduler;
		this.clock = clock;
		this.watched = watched;
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
		Duration good = this.watched.getAsBoolean() ? GOOD_WHILE_WATCHED : GOOD_UNWATCHED;
		if (isKnown() && !this.observation.isOlderThan(good, now)) {
			return CompletableFuture.completedFuture(this.observation);
		}
		plan(now);
		return this.nextLook;
	}

	private void forgetWhatIsTooOld(Instant now) {
		boolean isResting = !this.looking && (this.planned == null || this.planned.isDone());
		boolean isRefused = this.observation.now().refusal() != null;
		if (isResting && !isRefused && this.observation.isOlderThan(WORTH_KEEPING, now)) {
			this.observation = Observation.none(now);
		}
	}

	private boolean isKnown() {
		return this.observation.now().playback() != null || this.observation.now().refusal() != null;
	}

	/**
	 * Begins to watch. A refusal is looked into soon, since a person who opens a page may
	 * have done something about it; Spotify is not called while it blocks calls.
	 */
	synchronized void wake() {
		Instant now = this.clock.instant();
		forgetWhatIsTooOld(now);
		boolean isRefused = this.observation.now().refusal() != null;
		if (!isKnown()) {
			plan(now);
			return;
		}
		Duration wait = isRefused ? GOOD_UNWATCHED
				: Cadence.next(this.observation, this.observation.lookedAt(), luck());
		plan(later(now, this.observation.lookedAt().plus(wait)));
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private static double luck() {
		return ThreadLocalRandom.current().nextDouble(-1, 1);
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

	/**
	 * Rests if nobody watches any more.
	 */
	synchronized void rest() {
		if (!this.watched.getAsBoolean()) {
			cancel();
		}
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
		Observation after = this.look.at(this.account, before, this::learnName);
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
		this.observation = after;
		this.nextLook.complete(after);
		this.nextLook = new CompletableFuture<>();
		if (!this.closed && this.watched.getAsBoolean()) {
			Instant now = this.clock.instant();
			plan(now.plus(Cadence.next(after, now, luck())));
		}
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
