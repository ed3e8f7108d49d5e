package dev.earshot.history.recording;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.Gap;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.playback.DemandChanged;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Switches the recording of a person's log on and off, and begins it anew.
 */
@Service
public class Recording {

	private final Listeners listeners;

	private final PlayRecorder recorder;

	private final GapDetector gaps;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	Recording(Listeners listeners, PlayRecorder recorder, GapDetector gaps, ApplicationEventPublisher events,
			InstantSource clock) {
		this.listeners = listeners;
		this.recorder = recorder;
		this.gaps = gaps;
		this.events = events;
		this.clock = clock;
	}

	/** Records the plays that begin from now on. */
	public void switchOn(AccountId account, ZoneId zone) {
		Optional<Listener> before = this.listeners.find(account);
		if (before.filter(Listener::isRecording).isEmpty()) {
			Instant switchedOff = before.map(Listener::recordedUntil).orElse(null);
			this.listeners.switchOn(account, zone, this.clock.instant());
			this.gaps.begin(account, switchedOff);
			this.events.publishEvent(new DemandChanged(account));
		}
	}

	/** Records nothing more, not even what is playing now. The log stays. */
	public void switchOff(AccountId account) {
		this.recorder.flush();
		this.gaps.end(account);
		this.listeners.switchOff(account, this.clock.instant());
		this.events.publishEvent(new DemandChanged(account));
	}

	/** Deletes a log. What is playing now belongs to it. */
	public void clear(Listener listener) {
		this.gaps.end(listener.account());
		this.listeners.clear(listener, this.clock.instant());
		if (listener.isRecording()) {
			this.gaps.begin(listener.account(), null);
		}
	}

	/** Stops at once, in memory only, because the person leaves. */
	public void stop(AccountId account) {
		this.gaps.forget(account);
		if (this.listeners.forget(account)) {
			this.events.publishEvent(new DemandChanged(account));
		}
	}

	/** Returns since when nothing can be recorded, and why. */
	public Optional<Gap> currentGap(AccountId account) {
		return this.gaps.current(account);
	}

}
