package dev.earshot.spotify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * Counts calls by the hour. A call does not wait for the database: what is new is written
 * by {@link #flush()}, and kept for the next time if that fails.
 */
class CallCounts {

	private static final Logger logger = LoggerFactory.getLogger(CallCounts.class);

	private static final Duration DAY = Duration.ofDays(1);

	private static final Duration WORTH_KEEPING = Duration.ofDays(90);

	private final CallLedger ledger;

	private final InstantSource clock;

	private final Map<HourOfCalls, Integer> calls = new HashMap<>();

	private final Map<HourOfCalls, Integer> unwritten = new HashMap<>();

	CallCounts(CallLedger ledger, InstantSource clock) {
		this.ledger = ledger;
		this.clock = clock;
		Instant now = clock.instant();
		ledger.forgetCounts(now.minus(WORTH_KEEPING));
		for (EndpointFamily family : EndpointFamily.values()) {
			this.calls.putAll(ledger.counts(family, now.minus(DAY)));
		}
	}

	synchronized void add(EndpointFamily family) {
		HourOfCalls hour = HourOfCalls.of(family, this.clock.instant());
		this.unwritten.merge(hour, 1, Integer::sum);
		if (this.calls.merge(hour, 1, Integer::sum) == 1) {
			this.calls.keySet().removeIf((old) -> old.start().isBefore(hour.start().minus(DAY)));
		}
	}

	/**
	 * The calls since midnight UTC.
	 * @param family where they went
	 * @return how many
	 */
	int today(EndpointFamily family) {
		return since(family, this.clock.instant().truncatedTo(ChronoUnit.DAYS));
	}

	/**
	 * The calls of the 24 hours before now, the oldest of which may lack some minutes.
	 * @param family where they went
	 * @return how many
	 */
	int lastDay(EndpointFamily family) {
		return since(family, this.clock.instant().minus(DAY));
	}

	private synchronized int since(EndpointFamily family, Instant start) {
		return this.calls.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().family() == family && !entry.getKey().start().isBefore(start))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	void flush() {
		take().forEach((hour, count) -> {
			try {
				this.ledger.count(hour, count);
			}
			catch (DataAccessException ex) {
				putBack(hour, count);
				logger.warn("Calls to Spotify could not be counted in the database yet", ex);
			}
		});
	}

	private synchronized Map<HourOfCalls, Integer> take() {
		Map<HourOfCalls, Integer> taken = Map.copyOf(this.unwritten);
		this.unwritten.clear();
		return taken;
	}

	private synchronized void putBack(HourOfCalls hour, int count) {
		this.unwritten.merge(hour, count, Integer::sum);
	}

}
