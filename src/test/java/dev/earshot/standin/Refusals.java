package dev.earshot.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The refusals that are active, and for how long.
 */
final class Refusals {

	static final String EVERYTHING = "/**";

	private final InstantSource clock;

	private final List<ActiveRefusal> active = new ArrayList<>();

	private Outage outage = Outage.NONE;

	Refusals(InstantSource clock) {
		this.clock = clock;
	}

	synchronized void add(String path, Sample sample, int times) {
		this.active.add(new ActiveRefusal(path, sample, new AtomicInteger(times), Instant.MAX));
	}

	/**
	 * Refuses until some time has passed; a 429 tells in {@code Retry-After} how long
	 * that still is.
	 */
	synchronized void add(String path, Sample sample, Duration duration) {
		Instant until = this.clock.instant().plus(duration);
		this.active.add(new ActiveRefusal(path, sample, new AtomicInteger(Integer.MAX_VALUE), until));
	}

	synchronized void outage(Outage outage) {
		this.outage = outage;
	}

	synchronized Outage outage() {
		return this.outage;
	}

	synchronized void clear() {
		this.active.clear();
		this.outage = Outage.NONE;
	}

	synchronized void check(String path) {
		Instant now = this.clock.instant();
		this.active.removeIf((refusal) -> refusal.isOver(now));
		for (ActiveRefusal refusal : this.active) {
			if (refusal.matches(path)) {
				refusal.left().decrementAndGet();
				throw new SampleRefusal(refusal.sampleAt(now));
			}
		}
	}

	synchronized List<String> describe() {
		Instant now = this.clock.instant();
		List<String> lines = new ArrayList<>();
		this.active.stream()
			.filter((refusal) -> !refusal.isOver(now))
			.forEach((refusal) -> lines.add(refusal.describe(now)));
		if (this.outage != Outage.NONE) {
			lines.add("no network");
		}
		return lines;
	}

	/**
	 * How the stand-in is unreachable.
	 */
	enum Outage {

		/** It answers. */
		NONE,

		/** It takes the connection and never answers. */
		SILENT,

		/** It breaks the connection. */
		RESET

	}

	private record ActiveRefusal(String path, Sample sample, AtomicInteger left, Instant until) {

		boolean isOver(Instant now) {
			return this.left.get() <= 0 || !now.isBefore(this.until);
		}

		boolean matches(String requested) {
			if (this.path.equals(EVERYTHING)) {
				return !requested.equals(TokenEndpoint.PATH);
			}
			if (this.path.endsWith(EVERYTHING)) {
				return requested.startsWith(this.path.substring(0, this.path.length() - EVERYTHING.length()));
			}
			return this.path.equals(requested);
		}

		Sample sampleAt(Instant now) {
			if (this.sample.isRateLimit() && this.until.isBefore(Instant.MAX)) {
				return this.sample.with("Retry-After", String.valueOf(secondsLeft(now)));
			}
			return this.sample;
		}

		private long secondsLeft(Instant now) {
			return Math.max(1, Math.ceilDiv(Duration.between(now, this.until).toMillis(), 1000));
		}

		String describe(Instant now) {
			String end = this.until.isBefore(Instant.MAX) ? "for %d s".formatted(secondsLeft(now))
					: "%d times".formatted(this.left.get());
			return "%s on %s, %s".formatted(this.sample.file(), this.path, end);
		}

	}

}
