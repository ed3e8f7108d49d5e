package dev.earshot.spotify.budget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import dev.earshot.nodes.NodeMessages;

/**
 * Tells the other nodes about calls, in the order in which they are made, without letting
 * a call wait. What comes up while a message is sent goes into the next one.
 */
class BudgetMessages {

	static final String TOPIC = "call-budget";

	// Far below the size of a message.
	private static final int MAX_CHANGES = 40;

	private static final String SEPARATOR = "\n";

	private final NodeMessages messages;

	private final Executor executor;

	private final Deque<BudgetChange> waiting = new ArrayDeque<>();

	private boolean isSending;

	BudgetMessages(NodeMessages messages, Executor executor) {
		this.messages = messages;
		this.executor = executor;
	}

	boolean hasListeners() {
		return this.messages.hasListeners();
	}

	void tell(BudgetChange change) {
		if (hasListeners() && add(change)) {
			this.executor.execute(this::send);
		}
	}

	// Returns whether nobody sends yet.
	private synchronized boolean add(BudgetChange change) {
		this.waiting.add(change);
		boolean begins = !this.isSending;
		this.isSending = true;
		return begins;
	}

	private void send() {
		for (String text = next(); !text.isEmpty(); text = next()) {
			this.messages.send(TOPIC, text);
		}
	}

	private synchronized String next() {
		StringBuilder text = new StringBuilder();
		for (int count = 0; count < MAX_CHANGES && !this.waiting.isEmpty(); count++) {
			text.append(this.waiting.remove().text()).append(SEPARATOR);
		}
		this.isSending = !text.isEmpty();
		return text.toString();
	}

	static Stream<BudgetChange> read(String text) {
		return Stream.of(text.split(SEPARATOR)).flatMap((line) -> BudgetChange.read(line).stream());
	}

}
