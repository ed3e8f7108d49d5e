package dev.earshot.player.control;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.nodes.NodeMessages;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the other nodes who has saved or removed an item, and hears it of them.
 */
@Component
class SavedItemsMessages implements NodeMessageListener {

	private static final String TOPIC = "saved-items";

	private final NodeMessages messages;

	private final SavedItems items;

	SavedItemsMessages(NodeMessages messages, SavedItems items) {
		this.messages = messages;
		this.items = items;
	}

	@EventListener
	void on(ItemSaved event) {
		this.messages.send(TOPIC, event.account() + " " + event.uri().value());
	}

	@Override
	public String topic() {
		return TOPIC;
	}

	@Override
	public void received(String node, String text) {
		String[] words = text.split(" ");
		this.items.changedElsewhere(new AccountId(words[0]), new SpotifyUri(words[1]));
	}

	@Override
	public void missed() {
		// Answers are forgotten after ten minutes.
	}

}
