package dev.earshot.providers.signin;

import java.util.List;

import dev.earshot.nodes.postgres.ConnectedNodes;
import org.junit.jupiter.api.Test;

import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class EntryChangesTests {

	private final ConnectedNodes nodes = new ConnectedNodes();

	private final EnteredProviders<?, ?> ofOne = mock();

	private final EnteredProviders<?, ?> ofOther = mock();

	private EntryChanges node(String name, EnteredProviders<?, ?> providers) {
		EntryChanges node = new EntryChanges(this.nodes.messages(name), List.of(providers));
		this.nodes.listen(name, node);
		return node;
	}

	@Test
	void areReadByTheOtherNodes() {
		EntryChanges one = node("one", this.ofOne);
		node("other", this.ofOther);
		one.tellOthers();
		then(this.ofOther).should().load();
		then(this.ofOne).should(never()).load();
	}

	@Test
	void areReadByANodeThatMayHaveMissedThem() {
		node("one", this.ofOne);
		this.nodes.reconnect("one");
		then(this.ofOne).should().load();
	}

}
