package dev.earshot.live.broadcast;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.earshot.live.SubscribersChanged;
import dev.earshot.live.TestSubscriber;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link SseBroadcaster} in a real server, each test on a channel of its own.
 */
class SseBroadcasterTests {

	private static final BroadcastServer server = new BroadcastServer();

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void sendsTheCurrentStateAndThenEveryChange() throws IOException {
		try (TestSubscriber subscriber = subscriber("now", 1)) {
			server.send("now", 2);
			server.send("now", 3);
			awaitIds(subscriber, "1", "2", "3");
			assertThat(subscriber.data()).containsExactly("It is 1", "It is 2", "It is 3");
		}
	}

	@Test
	void forbidsProxiesToBufferAndCache() throws IOException {
		try (TestSubscriber subscriber = subscriber("headers", 1)) {
			assertThat(subscriber.lines()).contains("HTTP/1.1 200 ", "Cache-Control: no-store", "X-Accel-Buffering: no")
				.anyMatch((line) -> line.startsWith("Content-Type: text/event-stream"));
		}
	}

	@Test
	void sendsMissedEventsAfterAReconnect() throws IOException {
		subscriber("back", 1).close();
		IntStream.rangeClosed(2, 4).forEach((id) -> server.send("back", id));
		try (TestSubscriber subscriber = server.reconnect("back", 2)) {
			awaitIds(subscriber, "3", "4");
			server.send("back", 5);
			awaitIds(subscriber, "3", "4", "5");
		}
	}

	@Test
	void sendsOnlyACommentIfNothingWasMissed() throws IOException {
		subscriber("same", 1).close();
		try (TestSubscriber subscriber = server.reconnect("same", 1)) {
			await().until(() -> subscriber.lines().contains(":"));
			server.send("same", 2);
			awaitIds(subscriber, "2");
		}
	}

	@Test
	void sendsTheCurrentStateIfTooMuchWasMissed() throws IOException {
		subscriber("long", 1).close();
		IntStream.rangeClosed(2, ReplayBuffer.CAPACITY + 2).forEach((id) -> server.send("long", id));
		try (TestSubscriber subscriber = server.reconnect("long", 1)) {
			awaitIds(subscriber, String.valueOf(ReplayBuffer.CAPACITY + 2));
		}
	}

	@Test
	void opensNoStreamIfReadingTheStateFails() throws IOException {
		subscriber("shut", 1).close();
		server.closeChannel("shut");
		try (TestSubscriber other = server.connect("shut"); TestSubscriber subscriber = server.reconnect("shut", 1)) {
			await().until(() -> other.lines().contains("HTTP/1.1 404 "));
			await().until(() -> subscriber.lines().contains("HTTP/1.1 404 "));
		}
	}

	@Test
	void letsBrowsersReconnectAfterTwoToEightSeconds() throws IOException {
		try (TestSubscriber subscriber = subscriber("retry", 1)) {
			assertThat(subscriber.lines()).anyMatch((line) -> line.matches("retry: [2-7]\\d{3}"));
		}
	}

	@Test
	void endsAllStreamsWithALastEvent() throws IOException {
		try (TestSubscriber subscriber = subscriber("end", 1)) {
			server.broadcaster().end("end", new SseEvent("9", "revoked", "gone"));
			await().until(subscriber::hasEnded);
			assertThat(subscriber.data()).containsExactly("It is 1", "gone");
			assertThat(server.broadcaster().hasSubscribers("end")).isFalse();
		}
	}

	@Test
	void publishesThatTheFirstSubscriberConnectsAndTheLastDisconnects() throws IOException {
		TestSubscriber one = subscriber("watched", 1);
		TestSubscriber other = subscriber("watched", 1);
		assertThat(server.broadcaster().subscribers("watched")).isEqualTo(2);
		one.close();
		other.close();
		AtomicInteger id = new AtomicInteger(1);
		await().untilAsserted(() -> {
			server.send("watched", id.incrementAndGet());
			assertThat(server.events()).filteredOn(new SubscribersChanged("watched")::equals).hasSize(2);
		});
	}

	@Test
	void noticesADisconnectAtOnce() throws IOException {
		subscriber("left", 1).close();
		await().until(() -> !server.broadcaster().hasSubscribers("left"));
		await().untilAsserted(
				() -> assertThat(server.events()).filteredOn(new SubscribersChanged("left")::equals).hasSize(2));
	}

	@Test
	void losesAndRepeatsNothingWhileSubscribersConnect() throws IOException {
		TestSubscriber first = subscriber("race", 1);
		List<TestSubscriber> subscribers = new ArrayList<>();
		for (int id = 6; id <= 171; id += 5) {
			subscribers.add(server.connect("race"));
			IntStream.rangeClosed(id - 4, id).forEach((next) -> server.send("race", next));
			String last = String.valueOf(id);
			await().until(() -> first.ids().contains(last) && haveStarted(subscribers));
		}
		await().untilAsserted(() -> assertThat(subscribers).extracting(TestSubscriber::ids)
			.doesNotContain(List.of())
			.allSatisfy((ids) -> assertThat(ids).isEqualTo(idsBetween(ids.getFirst(), 171))));
	}

	// Ignores the newest three, so that nobody falls behind by more than the replay
	// buffer holds.
	private static boolean haveStarted(List<TestSubscriber> subscribers) {
		return subscribers.stream()
			.limit(Math.max(0, subscribers.size() - 3))
			.noneMatch((subscriber) -> subscriber.ids().isEmpty());
	}

	private static List<String> idsBetween(String first, int last) {
		return IntStream.rangeClosed(Integer.parseInt(first), last).mapToObj(String::valueOf).toList();
	}

	@Test
	void waitsForNobodyAndSendsTheNewestToSlowSubscribers() throws IOException {
		try (TestSubscriber slow = server.connectSlowly("slow"); TestSubscriber fast = subscriber("slow", 1)) {
			await().until(() -> server.broadcaster().subscribers("slow") == 2);
			IntStream.rangeClosed(2, 60).forEach((id) -> server.sendLarge("slow", id));
			await().until(() -> fast.ids().contains("60"));
			slow.startReading();
			await().until(() -> slow.ids().contains("60"));
			assertThat(slow.ids()).hasSizeLessThan(60).isSubsetOf(idsBetween("1", 60)).doesNotHaveDuplicates();
		}
	}

	@Test
	void disconnectsASubscriberWhoseNetworkIsBlockedForLong() throws IOException {
		try (TestSubscriber blocked = server.connectSlowly("blocked")) {
			await().until(() -> server.broadcaster().hasSubscribers("blocked"));
			IntStream.rangeClosed(2, 60).forEach((id) -> server.sendLarge("blocked", id));
			await().until(() -> {
				server.broadcaster().heartbeat();
				return !server.broadcaster().hasSubscribers("blocked");
			});
			blocked.startReading();
			await().until(blocked::hasEnded);
		}
	}

	@Test
	void sendsHeartbeatsWithTheTime() throws IOException {
		try (TestSubscriber subscriber = subscriber("beat", 1)) {
			IntStream.range(0, Subscriber.HEARTBEAT_SLOTS).forEach((_) -> server.broadcaster().heartbeat());
			await()
				.untilAsserted(() -> assertThat(subscriber.lines()).endsWith("event: beat", "data: 1764000000000", ""));
		}
	}

	@Test
	void limitsTheStreamsOfAChannel() throws IOException {
		for (int subscriber = 0; subscriber < BroadcastServer.MAX_PER_CHANNEL; subscriber++) {
			subscriber("full", 1);
		}
		try (TestSubscriber refused = server.connect("full")) {
			await().until(() -> refused.lines().contains("Retry-After: 30"));
			assertThat(refused.lines()).contains("HTTP/1.1 503 ");
		}
	}

	@Test
	void limitsTheStreamsOfAnAddress() throws IOException {
		try (BroadcastServer small = new BroadcastServer("--streams-per-address=1")) {
			try (TestSubscriber first = small.connect("a"); TestSubscriber second = small.connect("b")) {
				await().until(() -> isConnected(first) != isConnected(second));
				TestSubscriber refused = isConnected(first) ? second : first;
				await().until(() -> refused.lines().contains("Retry-After: 30"));
				assertThat(refused.lines()).contains("HTTP/1.1 503 ")
					.noneMatch((line) -> line.contains("event-stream"));
			}
			await().until(() -> !small.broadcaster().hasSubscribers("a") && !small.broadcaster().hasSubscribers("b"));
			try (TestSubscriber next = small.connect("c")) {
				await().until(() -> isConnected(next));
			}
		}
	}

	private static boolean isConnected(TestSubscriber subscriber) {
		return subscriber.ids().contains("1");
	}

	@Test
	void answersHeadWithoutAStream() throws IOException, InterruptedException {
		URI address = URI.create("http://127.0.0.1:%d/channels/head".formatted(server.port()));
		try (HttpClient http = HttpClient.newHttpClient()) {
			var response = http.send(HttpRequest.newBuilder(address).HEAD().build(), BodyHandlers.discarding());
			assertThat(response.headers().firstValue("X-Accel-Buffering")).hasValue("no");
		}
		assertThat(server.broadcaster().hasSubscribers("head")).isFalse();
	}

	@Test
	void endsAllStreamsWhenTheServerStops() throws IOException {
		try (BroadcastServer other = new BroadcastServer(); TestSubscriber subscriber = other.connect("stop")) {
			await().until(() -> subscriber.ids().contains("1"));
			other.broadcaster().stop();
			await().until(subscriber::hasEnded);
			try (TestSubscriber late = other.connect("stop")) {
				await().until(late::hasEnded);
			}
		}
	}

	@RepeatedTest(50)
	void leavesOtherStreamsAloneAfterADisconnect(RepetitionInfo info) throws IOException {
		String channel = "gone" + info.getCurrentRepetition();
		subscriber(channel, 1).close();
		IntStream.rangeClosed(2, 4).forEach((id) -> server.send(channel, id));
		try (TestSubscriber subscriber = server.reconnect(channel, 2)) {
			awaitIds(subscriber, "3", "4");
			server.send(channel, 5);
			awaitIds(subscriber, "3", "4", "5");
		}
	}

	private static TestSubscriber subscriber(String channel, int id) throws IOException {
		TestSubscriber subscriber = server.connect(channel);
		awaitIds(subscriber, String.valueOf(id));
		return subscriber;
	}

	private static ConditionFactory await() {
		return Awaitility.await().pollInterval(Duration.ofMillis(2));
	}

	private static void awaitIds(TestSubscriber subscriber, String... ids) {
		await().untilAsserted(() -> assertThat(subscriber.ids()).containsExactly(ids));
	}

}
