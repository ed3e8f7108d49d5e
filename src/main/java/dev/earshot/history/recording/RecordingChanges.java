package dev.earshot.history.recording;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listeners;
import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.playback.DemandChanged;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Hears whose logs other nodes record or record no longer, which changes what has to be
 * known about them.
 */
@Component
class RecordingChanges implements NodeMessageListener {

	private final Listeners listeners;

	private final ApplicationEventPublisher events;

	RecordingChanges(Listeners listeners, ApplicationEventPublisher events) {
		this.listeners = listeners;
		this.events = events;
	}

	@Override
	public String topic() {
		return Listeners.TOPIC;
	}

	@Override
	public void received(String node, String text) {
		AccountId account = new AccountId(text);
		if (this.listeners.readAgain(account)) {
			publish(account);
		}
	}

	@Override
	public void missed() {
		this.listeners.readAllAgain().forEach(this::publish);
	}

	private void publish(AccountId account) {
		this.events.publishEvent(new DemandChanged(account));
	}

}
