package dev.earshot.nodes.postgres;

import dev.earshot.nodes.NodeMessages;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NodeMessageTests {

	@Test
	void isReadAsItWasSent() {
		NodeMessage message = new NodeMessage("node", "links", "two words");
		assertThat(NodeMessage.read(message.payload())).contains(message);
	}

	@Test
	void mayHaveNoText() {
		NodeMessage message = new NodeMessage("node", "links", "");
		assertThat(NodeMessage.read(message.payload())).contains(message);
	}

	@Test
	void whatOtherProgramsSendIsIgnored() {
		assertThat(NodeMessage.read("hello")).isEmpty();
	}

	@Test
	void aTextThatDoesNotFitIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NodeMessage("node", "links", "é".repeat(NodeMessages.MAX_LENGTH / 2 + 1)));
	}

}
