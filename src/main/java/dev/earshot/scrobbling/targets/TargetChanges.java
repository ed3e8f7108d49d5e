package dev.earshot.scrobbling.targets;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.NodeMessageListener;

import org.springframework.stereotype.Component;

/**
 * Hears whose targets other nodes have changed.
 */
@Component
class TargetChanges implements NodeMessageListener {

	private final Targets targets;

	TargetChanges(Targets targets) {
		this.targets = targets;
	}

	@Override
	public String topic() {
		return TargetRepository.TOPIC;
	}

	@Override
	public void received(String node, String text) {
		this.targets.readAgain(new AccountId(text));
	}

	@Override
	public void missed() {
		this.targets.readAllAgain();
	}

}
