package dev.earshot.spotify.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import dev.earshot.spotify.CallPriority;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the last 30 seconds, in which Spotify counts. The less a call matters, the
 * sooner there is no room for it, so that commands find some. {@link CallBudget} guards
 * it.
 */
class RateWindow {

	static final Duration LENGTH = Duration.ofSeconds(30);

	private final int limit;

	private final Deque<Instant> calls = new ArrayDeque<>();

	RateWindow(int most) {
		this.limit = most;
	}

	/**
	 * Whether there is room for a call.
	 * @param priority how much it matters
	 * @param now when it is to be made
	 * @return {@code null} if there is; otherwise when there will be
	 */
	@Nullable Instant fullUntil(CallPriority priority, Instant now) {
		Instant gone = now.minus(LENGTH);
		this.calls.removeIf((call) -> !call.isAfter(gone) || call.isAfter(now));
		int tooMany = this.calls.size() - limitFor(priority);
		return (tooMany < 0) ? null
				: this.calls.stream().skip(tooMany).findFirst().map((call) -> call.plus(LENGTH)).orElse(null);
	}

	private int limitFor(CallPriority priority) {
		int percent = switch (priority) {
			case COMMAND -> 100;
			case LIVE -> 80;
			case LOG -> 60;
			case CATALOGUE, STRANGER -> 40;
		};
		return Math.ceilDiv(this.limit * percent, 100);
	}

	void add(Instant now) {
		this.calls.addLast(now);
	}

}
