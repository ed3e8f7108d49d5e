package dev.earshot.nodes.postgres;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.earshot.nodes.NodeMessages;

import org.springframework.util.Assert;

/**
 * A message as it travels: three parts with spaces between them.
 *
 * @param node the ID of the node that sent it
 */
record NodeMessage(String node, String topic, String text) {

	private static final int PARTS = 3;

	NodeMessage {
		Assert.isTrue(text.getBytes(StandardCharsets.UTF_8).length <= NodeMessages.MAX_LENGTH,
				"The text of a message is too long");
	}

	String payload() {
		return this.node + " " + this.topic + " " + this.text;
	}

	static Optional<NodeMessage> read(String payload) {
		String[] parts = payload.split(" ", PARTS);
		return (parts.length == PARTS) ? Optional.of(new NodeMessage(parts[0], parts[1], parts[2])) : Optional.empty();
	}

}
