package dev.earshot.history.recording;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.earshot.core.AccountId;
import dev.earshot.core.Refusal;
import dev.earshot.history.log.Gap;
import dev.earshot.history.log.GapReason;
import dev.earshot.history.log.Gaps;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.nodes.Leases;
import dev.earshot.nodes.LeasesChanged;
import dev.earshot.playback.PlaybackPolled;
import dev.earshot.storage.DeferredWrites;
import dev.earshot.storage.WriteBehind;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds the times in which plays may have been missed. While the polls of an account
 * succeed, the time up to which nothing was missed is stored every minute. After a start
 * it says how long the server was off, and after a jump of the clock for how long the
 * computer slept.
 */
@Component
class GapDetector {

	// Refusals that another login ends.
	private static final Set<String> BY_LOGIN = Set.of("login-ended", "token-rejected", "permissions-missing");

	private static final Logger logger = LoggerFactory.getLogger(GapDetector.class);

	private final Listeners listeners;

	private final InstantSource clock;

	private final Leases leases;

	private final Map<AccountId, OpenGap> open = new ConcurrentHashMap<>();

	private final Map<AccountId, Instant> completeUntil = new ConcurrentHashMap<>();

	private final DeferredWrites<GapKey, Gap> gaps;

	private final WriteBehind<AccountId, Instant> recordedUntil;

	GapDetector(Listeners listeners, Gaps gaps, InstantSource clock, Leases leases) {
		this.listeners = listeners;
		this.clock = clock;
		this.leases = leases;
		this.gaps = new DeferredWrites<>("gaps of listening logs", (key, gap) -> gaps.add(key.account(), gap));
		this.recordedUntil = new WriteBehind<>("up to when listening logs are complete",
				(one, other) -> one.isAfter(other) ? one : other, listeners::setRecordedUntil);
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.listeners.recording()
			.stream()
			.filter((account) -> this.leases.isHeld(account) && !this.completeUntil.containsKey(account))
			.forEach((account) -> this.listeners.find(account).ifPresent(this::start));
	}

	/** Goes on where another node has ended, and leaves what another one takes over. */
	@EventListener
	void on(LeasesChanged event) {
		flush();
		List.copyOf(this.completeUntil.keySet())
			.stream()
			.filter((account) -> !this.leases.isHeld(account))
			.forEach(this::forget);
		try {
			start();
		}
		catch (DataAccessException ex) {
			logger.debug("Gaps of listening logs are found once the database is there", ex);
		}
	}

	private void start(Listener listener) {
		Instant now = this.clock.instant();
		if (listener.recordedUntil() != null) {
			add(listener.account(), new Gap(listener.recordedUntil(), now, GapReason.SERVER_OFF));
		}
		this.completeUntil.put(listener.account(), now);
	}

	/**
	 * Begins anew for a log that was switched on, after a gap if there was one before.
	 */
	void begin(AccountId account, @Nullable Instant switchedOff) {
		Instant now = this.clock.instant();
		if (switchedOff != null) {
			add(account, new Gap(switchedOff, now, GapReason.SWITCHED_OFF));
		}
		this.open.remove(account);
		if (this.leases.isHeld(account)) {
			this.completeUntil.put(account, now);
		}
	}

	/** Ends a gap, because the log is switched off or erased. */
	void end(AccountId account) {
		close(account);
		this.completeUntil.remove(account);
	}

	@EventListener
	void on(PlaybackPolled event) {
		if (this.listeners.isRecording(event.account())) {
			Refusal refusal = event.refusal();
			if (refusal == null) {
				close(event.account());
			}
			else {
				open(event.account(), reason(refusal));
			}
		}
	}

	private static GapReason reason(Refusal refusal) {
		return BY_LOGIN.contains(refusal.code()) ? GapReason.LOGIN : GapReason.SPOTIFY;
	}

	private void open(AccountId account, GapReason reason) {
		skipSleep(account, this.clock.instant());
		Instant since = this.completeUntil.getOrDefault(account, this.clock.instant());
		this.open.putIfAbsent(account, new OpenGap(since, reason));
	}

	private void close(AccountId account) {
		Instant now = this.clock.instant();
		skipSleep(account, now);
		OpenGap before = this.open.remove(account);
		if (before != null) {
			add(account, new Gap(before.since(), now, before.reason()));
		}
		this.completeUntil.put(account, now);
	}

	// The time advances every minute unless the whole program stands still.
	private void skipSleep(AccountId account, Instant now) {
		Instant until = this.completeUntil.getOrDefault(account, now);
		Gap slept = new Gap(until, now, GapReason.SERVER_OFF);
		if (slept.isLong() && !this.open.containsKey(account) && this.completeUntil.replace(account, until, now)) {
			add(account, slept);
		}
	}

	private void add(AccountId account, Gap gap) {
		if (gap.isLong()) {
			this.gaps.write(new GapKey(account, gap.beganAt()), gap);
		}
	}

	/** Returns the gap that has not ended. */
	Optional<Gap> current(AccountId account) {
		return Optional.ofNullable(this.open.get(account))
			.map((gap) -> new Gap(gap.since(), this.clock.instant(), gap.reason()))
			.filter(Gap::isLong);
	}

	/** Moves the time up to which nothing was missed, unless something is missed now. */
	@Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
	void proceed() {
		Instant now = this.clock.instant();
		closeEnded();
		this.listeners.recording()
			.stream()
			.filter((account) -> this.leases.isHeld(account) && !this.open.containsKey(account))
			.forEach((account) -> proceed(account, now));
		flush();
	}

	// Another node may have switched the recording off.
	private void closeEnded() {
		List.copyOf(this.completeUntil.keySet())
			.stream()
			.filter((account) -> !this.listeners.isRecording(account))
			.forEach(this::end);
	}

	private void proceed(AccountId account, Instant now) {
		skipSleep(account, now);
		this.completeUntil.replace(account, now);
	}

	@PreDestroy
	void flush() {
		this.completeUntil.forEach(this.recordedUntil::add);
		this.recordedUntil.flush();
		this.gaps.tryFlush();
	}

	void forget(AccountId account) {
		this.open.remove(account);
		this.completeUntil.remove(account);
	}

	private record OpenGap(Instant since, GapReason reason) {
	}

	private record GapKey(AccountId account, Instant beganAt) {
	}

}
