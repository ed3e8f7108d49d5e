package dev.earshot.history.recording;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listeners;
import dev.earshot.playback.Demand;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Requests background polling for accounts whose log is recorded, also after a restart.
 */
@Component
class LogDemand implements Demand {

	private final Listeners listeners;

	private final ApplicationEventPublisher events;

	LogDemand(Listeners listeners, ApplicationEventPublisher events) {
		this.listeners = listeners;
		this.events = events;
	}

	@Override
	public DemandLevel of(AccountId account) {
		return this.listeners.isRecording(account) ? DemandLevel.BACKGROUND : DemandLevel.NONE;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.listeners.recording().stream().map(DemandChanged::new).forEach(this.events::publishEvent);
	}

}
