package dev.earshot.history.filling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.core.Interval;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.nodes.Leases;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlaybackChanged;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When somebody listened in private, as far as polls tell, from the poll before to the
 * one after. It is never stored. So after a start, nothing is known of what the program
 * saw before it.
 */
@Component
class PrivateTimes implements AccountData {

	private final Listeners listeners;

	private final Leases leases;

	private final CurrentPlayback playback;

	private final Map<AccountId, Instant> knownSince = new ConcurrentHashMap<>();

	private final Map<AccountId, Instant> unseenSince = new ConcurrentHashMap<>();

	private final Map<AccountId, Instant> begun = new ConcurrentHashMap<>();

	private final Map<AccountId, List<Interval>> ended = new ConcurrentHashMap<>();

	PrivateTimes(Listeners listeners, CurrentPlayback playback, Leases leases) {
		this.listeners = listeners;
		this.leases = leases;
		this.playback = playback;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.listeners.recording().forEach((account) -> this.listeners.find(account).ifPresent(this::start));
	}

	private void start(Listener listener) {
		if (listener.recordedUntil() != null) {
			this.knownSince.put(listener.account(), listener.recordedUntil());
			this.unseenSince.put(listener.account(), listener.recordedUntil());
		}
	}

	@EventListener
	@Order(PlaybackChanged.BEFORE_OTHER_NODES)
	void on(PlaybackChanged event) {
		if (this.listeners.isRecording(event.account()) && event.after().playback() != null) {
			see(event.account(), event.before(), event.after());
		}
	}

	// If the first answer after a start is private, the ones before might have been, too.
	private void see(AccountId account, NowPlaying before, NowPlaying after) {
		Instant unseen = this.unseenSince.remove(account);
		if (after.isPrivate()) {
			this.begun.putIfAbsent(account, (unseen != null) ? unseen : before.observedAt());
			return;
		}
		Instant since = this.begun.remove(account);
		if (since != null) {
			this.ended.computeIfAbsent(account, (_) -> new CopyOnWriteArrayList<>())
				.add(new Interval(since, after.observedAt()));
		}
	}

	/** Finds the private sessions that had begun before the log was switched on. */
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void watch() {
		this.listeners.recording().stream().filter(this.leases::isHeld).forEach((account) -> {
			NowPlaying latest = this.playback.latest(account);
			if (latest.isPrivate()) {
				see(account, latest, latest);
			}
		});
	}

	/** Returns whether any of a time may have been private. */
	boolean include(AccountId account, Instant from, Instant to) {
		Instant since = this.begun.get(account);
		boolean isKnown = !from.isBefore(this.knownSince.getOrDefault(account, Instant.MIN));
		return !isKnown || (since != null && since.isBefore(to))
				|| this.ended.getOrDefault(account, List.of())
					.stream()
					.anyMatch((time) -> time.start().isBefore(to) && time.end().isAfter(from));
	}

	/** Forgets what was over before a moment. */
	void forgetBefore(AccountId account, Instant moment) {
		this.ended.computeIfPresent(account, (_, times) -> {
			times.removeIf((time) -> time.end().isBefore(moment));
			return times;
		});
	}

	@Override
	public void erase(AccountId account) {
		this.knownSince.remove(account);
		this.unseenSince.remove(account);
		this.begun.remove(account);
		this.ended.remove(account);
	}

}
