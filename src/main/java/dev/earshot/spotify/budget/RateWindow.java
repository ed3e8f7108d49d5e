package dev.earshot.spotify.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import dev.earshot.spotify.CallPriority;
import org.jspecify.annotations.Nullable;

/**
 * Limits the calls of any 30 seconds, the window in which Spotify counts, and keeps room
 * for commands. Guarded by {@link CallBudget}.
 */
class RateWindow {

	static final Duration LENGTH = Duration.ofSeconds(30);

	private final int limit;

	private final Deque<Instant> calls = new ArrayDeque<>();

	RateWindow(int most) {
		this.limit = most;
	}

	// Returns when there is room for a call; null if there is room now.
	@Nullable Instant fullUntil(CallPriority priority, Instant now) {
		Instant start = now.minus(LENGTH);
		this.calls.removeIf((call) -> !call.isAfter(start) || call.isAfter(now));
		int excess = this.calls.size() - limitFor(priority);
		return (excess < 0) ? null
				: this.calls.stream().skip(excess).findFirst().map((call) -> call.plus(LENGTH)).orElse(null);
	}

	private int limitFor(CallPriority priority) {
		int percent = switch (priority) {
			case COMMAND -> 100;
			case LIVE -> 80;
			case LOG -> 60;
			case CATALOGUE, STRANGER -> 40;
			case SPARE -> 20;
		};
		return Math.ceilDiv(this.limit * percent, 100);
	}

	void add(Instant now) {
		this.calls.addLast(now);
	}

}
