package dev.earshot.spotify.budget;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.LongStream;

import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.PlanSpent;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.budget.BudgetChange.Called;

/**
 * The window of all calls, and the one of calls for strangers. Guarded by
 * {@link CallBudget}.
 */
class RateWindows {

	private final RateWindow all;

	private final RateWindow strangers;

	private long readAt;

	RateWindows(CallBudgetProperties properties, long ticks) {
		this.all = new RateWindow(properties.burst());
		this.strangers = new RateWindow(properties.strangers());
		this.readAt = ticks;
	}

	/**
	 * Counts a call.
	 * @throws SpotifyRefused if there is no room for it now
	 */
	void reserve(CallPriority priority, Instant now) {
		if (priority == CallPriority.STRANGER) {
			reserve(this.strangers, CallPriority.COMMAND, now, PlanSpent::new);
		}
		reserve(this.all, priority, now, TooManyCalls::new);
	}

	private static void reserve(RateWindow window, CallPriority priority, Instant now,
			Function<Instant, SpotifyRefusal> refusal) {
		Instant fullUntil = window.fullUntil(priority, now);
		if (fullUntil != null) {
			throw new SpotifyRefused(refusal.apply(fullUntil));
		}
		window.add(now);
	}

	/** Counts a call of another node. */
	void heard(Called call, Instant now) {
		this.all.add(now);
		if (call.isStranger()) {
			this.strangers.add(now);
		}
	}

	/**
	 * Counts calls of other nodes that this one did not hear of among all calls, as if
	 * they had been made evenly since it last read them.
	 * @param ticks when it began to read them
	 */
	void unheard(int calls, long ticks, Instant now) {
		long recent = Math.min(calls, calls * RateWindow.LENGTH.toNanos() / Math.max(ticks - this.readAt, 1));
		LongStream.range(0, recent).forEach((_) -> this.all.add(now));
		this.readAt = ticks;
	}

}
