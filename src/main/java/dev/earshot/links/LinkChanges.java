package dev.earshot.links;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.NodeMessageListener;

import org.springframework.stereotype.Component;

/**
 * Hears whose links other nodes have changed.
 */
@Component
class LinkChanges implements NodeMessageListener {

	private final ShareLinks links;

	LinkChanges(ShareLinks links) {
		this.links = links;
	}

	@Override
	public String topic() {
		return LinkRepository.TOPIC;
	}

	@Override
	public void received(String node, String text) {
		this.links.readAgain(new AccountId(text));
	}

	@Override
	public void missed() {
		this.links.readAllAgain();
	}

}
