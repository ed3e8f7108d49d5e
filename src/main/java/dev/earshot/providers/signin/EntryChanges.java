package dev.earshot.providers.signin;

import java.util.List;

import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.nodes.NodeMessages;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the other nodes that providers were entered, changed or removed, and hears it of
 * them.
 */
@Component
class EntryChanges implements NodeMessageListener {

	private static final String TOPIC = "providers";

	private final NodeMessages messages;

	private final List<EnteredProviders<?, ?>> providers;

	EntryChanges(NodeMessages messages, List<EnteredProviders<?, ?>> providers) {
		this.messages = messages;
		this.providers = providers;
	}

	@EventListener(EntriesChanged.class)
	void tellOthers() {
		this.messages.send(TOPIC, "");
	}

	@Override
	public String topic() {
		return TOPIC;
	}

	@Override
	public void received(String node, String text) {
		missed();
	}

	@Override
	public void missed() {
		this.providers.forEach(EnteredProviders::load);
	}

}
