package dev.earshot.playback.polling;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import dev.earshot.playback.snapshot.PlaybackSnapshot;

/**
 * The next poll, for callers who wait for it unless what is known is good enough.
 * {@link PlaybackPoller} guards it.
 */
class AwaitedPoll {

	private final PollerState state;

	private final PollSchedule schedule;

	private CompletableFuture<PlaybackSnapshot> result = new CompletableFuture<>();

	private boolean forAPage;

	AwaitedPoll(PollerState state, PollSchedule schedule) {
		this.state = state;
		this.schedule = schedule;
	}

	Future<PlaybackSnapshot> upToDate(Instant now) {
		this.schedule.expire(this.state, now);
		if (this.state.isUpToDate(this.schedule.rate(), now)) {
			return known();
		}
		this.forAPage = true;
		return next(now);
	}

	private Future<PlaybackSnapshot> known() {
		return CompletableFuture.completedFuture(this.state.snapshot());
	}

	private Future<PlaybackSnapshot> next(Instant now) {
		this.schedule.planBy(now);
		return this.result;
	}

	// Polls unless what is known is a few minutes old at most. Callers do not wait for
	// the end of a refusal, but their poll finds out whether it has ended.
	Future<PlaybackSnapshot> roughlyUpToDate(Instant now) {
		if (this.state.isRoughlyUpToDate(this.schedule.rate(), now)) {
			return known();
		}
		this.schedule.expire(this.state, now);
		Future<PlaybackSnapshot> next = next(now);
		return this.state.isRefused() ? known() : next;
	}

	boolean isForAPage() {
		return this.forAPage;
	}

	void complete() {
		this.result.complete(this.state.snapshot());
		this.result = new CompletableFuture<>();
		this.forAPage = false;
	}

}
