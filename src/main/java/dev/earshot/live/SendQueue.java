package dev.earshot.live;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Sends messages to one browser one at a time, in order; a new message replaces a waiting
 * one of the same name, and none is accepted after a failure or the last one.
 */
class SendQueue {

	private static final String LAST = "last";

	private final Executor sender;

	private final Consumer<Exception> onFailure;

	private final Map<String, Message> pending = new LinkedHashMap<>();

	private boolean sending;

	private boolean ended;

	SendQueue(Executor sender, Consumer<Exception> onFailure) {
		this.sender = sender;
		this.onFailure = onFailure;
	}

	void putLast(Message message) {
		put(LAST, message);
		end();
	}

	void put(String name, Message message) {
		if (enqueue(name, message)) {
			this.sender.execute(this::sendAll);
		}
	}

	private synchronized boolean enqueue(String name, Message message) {
		if (this.ended) {
			return false;
		}
		this.pending.remove(name);
		this.pending.put(name, message);
		boolean starts = !this.sending;
		this.sending = true;
		return starts;
	}

	private void sendAll() {
		try {
			for (Message next = next(); next != null; next = next()) {
				next.send();
			}
		}
		catch (IOException | RuntimeException ex) {
			fail(ex);
		}
	}

	private synchronized @Nullable Message next() {
		Iterator<Message> messages = this.pending.values().iterator();
		this.sending = messages.hasNext();
		if (!this.sending) {
			return null;
		}
		Message next = messages.next();
		messages.remove();
		return next;
	}

	private void fail(Exception failure) {
		end();
		this.onFailure.accept(failure);
	}

	private synchronized void end() {
		this.ended = true;
	}

	/** Sending it may block for as long as the network of the browser does. */
	interface Message {

		void send() throws IOException;

	}

}
