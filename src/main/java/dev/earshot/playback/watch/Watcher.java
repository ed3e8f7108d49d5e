package dev.earshot.playback.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import dev.earshot.core.AccountId;
import dev.earshot.playback.Heard;
import dev.earshot.playback.Need;
import dev.earshot.playback.NowPlaying;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the player of one account again and again while somebody needs to know, one
 * look at a time, and rests otherwise.
 */
class Watcher {

	private final AccountId account;

	private final Look look;

	private final PlaybackEvents events;

	private final Memory memory;

	private final InstantSource clock;

	private final Rhythm rhythm;

	private final OutdatedTimer outdated;

	private CompletableFuture<Observation> nextLook = new CompletableFuture<>();

	private boolean awaited;

	Watcher(AccountId account, Look look, PlaybackEvents events, Memory memory, PollTiming timing) {
		this.account = account;
		this.look = look;
		this.events = events;
		this.memory = memory;
		this.clock = timing.clock();
		this.rhythm = new Rhythm(new PlannedLook(timing.scheduler(), this::look), timing.pace(), luck(account));
		this.outdated = new OutdatedTimer(timing.scheduler(), this::tellThatItIsOutdated);
	}

	// Of each account its own, and so the same whenever a simulated day is repeated.
	private static Random luck(AccountId account) {
		return new Random(account.hashCode());
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
	 * @return {@code null} if nothing was ever seen, or while something is being told
	 */
	synchronized @Nullable LastPlayback last() {
		return this.events.areDelivered() ? this.memory.last() : null;
	}

	synchronized boolean isTelling() {
		return !this.events.areDelivered();
	}

	/**
	 * Looks unless what is known is good enough to be shown.
	 * @return completed after the look, or at once
	 */
	synchronized Future<Observation> refresh() {
		Instant now = this.clock.instant();
		forgetWhatIsTooOld(now);
		if (this.memory.isGoodForAPage(this.rhythm.pace(), now)) {
			return CompletableFuture.completedFuture(this.memory.seen());
		}
		this.awaited = true;
		return soon(now);
	}

	private void forgetWhatIsTooOld(Instant now) {
		if (this.rhythm.isAtRest()) {
			this.memory.forgetWhatIsTooOld(now);
		}
	}

	private Future<Observation> soon(Instant now) {
		this.rhythm.planBy(now);
		return this.nextLook;
	}

	/**
	 * Looks unless what is known is good enough for those who show it to passers-by. They
	 * do not wait for the end of a refusal, but see to it that it is found.
	 * @return completed after the look, or at once
	 */
	synchronized Future<Observation> glimpse() {
		Instant now = this.clock.instant();
		if (this.memory.isGoodAtAGlimpse(this.rhythm.pace(), now)) {
			return CompletableFuture.completedFuture(this.memory.seen());
		}
		forgetWhatIsTooOld(now);
		Future<Observation> look = soon(now);
		return this.memory.isRefused() ? CompletableFuture.completedFuture(this.memory.seen()) : look;
	}

	/**
	 * Watches as closely as is needed now, or rests. A refusal is looked into soon, since
	 * a person who opens a page may have done something about it; Spotify is not called
	 * while it blocks calls.
	 */
	synchronized void adapt() {
		Instant now = this.clock.instant();
		if (this.rhythm.pace().need() == Need.NOBODY) {
			this.rhythm.rest(this.memory.seen(), now);
			return;
		}
		forgetWhatIsTooOld(now);
		this.rhythm.adapt(this.memory, now);
	}

	/**
	 * Looks soon after a command of ours, and once more a little later: Spotify tells the
	 * old state for a moment. Who commands wants to see what came of it, so there are two
	 * looks even if nobody watches.
	 */
	synchronized void commanded() {
		Instant now = this.clock.instant();
		this.memory.learn(this.memory.seen().commanded(now));
		this.rhythm.planAfterCommand(this.memory.seen(), now);
	}

	/**
	 * Takes a seek of ours as done: whoever moves on from there must not wait for Spotify
	 * to tell it.
	 * @param position where to
	 */
	synchronized void sought(Duration position) {
		Instant now = this.clock.instant();
		learn(this.memory.seen().sought(position, now));
		this.rhythm.planAfterCommand(this.memory.seen(), now);
	}

	private void learn(Observation after) {
		NowPlaying before = this.memory.now();
		List<Object> plays = this.memory.learn(after);
		this.events.tell(plays, before, this.memory.now());
		this.outdated.adapt(this.memory.now(), this.clock.instant());
	}

	private synchronized void tellThatItIsOutdated() {
		if (!this.rhythm.isClosed()) {
			Instant now = this.clock.instant();
			this.events.tellThatItIsOutdated(this.memory.now().isOutdatedAt(now.minus(NowPlaying.LEEWAY)));
			this.outdated.planNext(now);
		}
	}

	/**
	 * Looks at once, whatever was known, and after a look that goes on once more.
	 */
	synchronized void lookAgain() {
		this.rhythm.lookAgain(this.clock.instant());
	}

	/**
	 * Sees nothing any more. What was seen is still told.
	 */
	synchronized void stop() {
		this.rhythm.close();
		this.outdated.close();
	}

	/**
	 * Waits until all that was seen is told, and drops what is not told by then.
	 * @param patience how long at most
	 */
	void awaitTelling(Duration patience) {
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
			keep(this.look.at(this.account, start.pace(), start.before(), this::learnName));
		}
	}

	// Who waits for a page looks at it, although its stream is not open yet.
	private synchronized @Nullable Start begin() {
		if (!this.rhythm.begin()) {
			return null;
		}
		Pace usual = this.rhythm.pace();
		return new Start(this.awaited ? usual.forAPage() : usual, this.memory.seen());
	}

	// What is known may have changed since the look began.
	private synchronized void keep(Observation after) {
		boolean isOvertaken = this.rhythm.isOvertaken();
		if (!isOvertaken && !this.rhythm.isClosed()) {
			learn(after);
		}
		this.rhythm.end(this.memory.seen(), this.clock.instant());
		if (!isOvertaken) {
			answer();
		}
	}

	private void answer() {
		this.nextLook.complete(this.memory.seen());
		this.nextLook = new CompletableFuture<>();
		this.awaited = false;
	}

	private void learnName() {
		NowPlaying before = now();
		replace(before, this.look.named(before, this.account, () -> {
		}));
	}

	private synchronized void replace(NowPlaying before, NowPlaying after) {
		if (!this.rhythm.isClosed() && this.memory.now() == before) {
			learn(this.memory.seen().with(after));
		}
	}

	/**
	 * What a look begins with.
	 *
	 * @param pace how much it is needed
	 * @param before what was known
	 */
	private record Start(Pace pace, Observation before) {
	}

}
