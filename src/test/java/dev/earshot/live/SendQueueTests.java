package dev.earshot.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link SendQueue} with a sender that runs on request.
 */
class SendQueueTests {

	private final Queue<Runnable> tasks = new ArrayDeque<>();

	private final List<String> sent = new ArrayList<>();

	private final List<Exception> failures = new ArrayList<>();

	private final SendQueue queue = new SendQueue(this.tasks::add, this.failures::add);

	@Test
	void sendsInTheOrderOfArrival() {
		put("one", "1");
		put("two", "2");
		work();
		assertThat(this.sent).containsExactly("1", "2");
	}

	@Test
	void keepsTheNewestMessageOfEachNameWhileTheBrowserIsSlow() {
		put("playback", "old");
		put("beat", "beat");
		put("playback", "new");
		work();
		assertThat(this.sent).containsExactly("beat", "new");
	}

	@Test
	void neverSendsTwoMessagesAtOnce() {
		put("one", "1");
		put("two", "2");
		assertThat(this.tasks).hasSize(1);
	}

	@Test
	void startsAgainAfterItWasEmpty() {
		put("one", "1");
		work();
		put("one", "2");
		work();
		assertThat(this.sent).containsExactly("1", "2");
	}

	@Test
	void stopsAfterAFailure() {
		IOException gone = new IOException("Broken pipe");
		this.queue.put("one", () -> {
			throw gone;
		});
		put("two", "2");
		work();
		put("three", "3");
		assertThat(this.tasks).isEmpty();
		assertThat(this.sent).isEmpty();
		assertThat(this.failures).containsExactly(gone);
	}

	@Test
	void acceptsNothingAfterTheLastMessage() {
		put("one", "1");
		this.queue.putLast(() -> this.sent.add("end"));
		put("two", "2");
		work();
		assertThat(this.sent).containsExactly("1", "end");
	}

	private void put(String name, String text) {
		this.queue.put(name, () -> this.sent.add(text));
	}

	private void work() {
		Objects.requireNonNull(this.tasks.poll()).run();
	}

}
