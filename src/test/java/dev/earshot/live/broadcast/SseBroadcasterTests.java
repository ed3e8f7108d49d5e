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
	void showsWhatHoldsNowAndThenEveryChange() throws IOException {
		try (TestSubscriber viewer = subscriber("now", 1)) {
			server.send("now", 2);
			server.send("now", 3);
			awaitIds(viewer, "1", "2", "3");
			assertThat(viewer.data()).containsExactly("It is 1", "It is 2", "It is 3");
		}
	}

	@Test
	void keepsProxiesFromHoldingItBack() throws IOException {
		try (TestSubscriber viewer = subscriber("headers", 1)) {
			assertThat(viewer.lines()).contains("HTTP/1.1 200 ", "Cache-Control: no-store", "X-Accel-Buffering: no")
				.anyMatch((line) -> line.startsWith("Content-Type: text/event-stream"));
		}
	}

	@Test
	void sendsWhoComesBackWhatTheyMissedAndNothingElse() throws IOException {
		subscriber("back", 1).close();
		IntStream.rangeClosed(2, 4).forEach((hour) -> server.send("back", hour));
		try (TestSubscriber viewer = server.reconnect("back", 2)) {
			awaitIds(viewer, "3", "4");
			server.send("back", 5);
			awaitIds(viewer, "3", "4", "5");
		}
	}

	@Test
	void sendsNothingButACommentToWhomItShowedTheNewest() throws IOException {
		subscriber("same", 1).close();
		try (TestSubscriber viewer = server.reconnect("same", 1)) {
			await().until(() -> viewer.lines().contains(":"));
			server.send("same", 2);
			awaitIds(viewer, "2");
		}
	}

	@Test
	void showsWhatHoldsNowToWhoWasAwayForLong() throws IOException {
		subscriber("long", 1).close();
		IntStream.rangeClosed(2, ReplayBuffer.CAPACITY + 2).forEach((hour) -> server.send("long", hour));
		try (TestSubscriber viewer = server.reconnect("long", 1)) {
			awaitIds(viewer, String.valueOf(ReplayBuffer.CAPACITY + 2));
		}
	}

	@Test
	void opensNothingForWhoMayNotComeAnyMoreWhenItIsAskedWhatHolds() throws IOException {
		subscriber("shut", 1).close();
		server.closeChannel("shut");
		try (TestSubscriber newcomer = server.connect("shut"); TestSubscriber viewer = server.reconnect("shut", 1)) {
			await().until(() -> newcomer.lines().contains("HTTP/1.1 404 "));
			await().until(() -> viewer.lines().contains("HTTP/1.1 404 "));
		}
	}

	@Test
	void comesBackInTwoSecondsOrAFewMore() throws IOException {
		try (TestSubscriber viewer = subscriber("retry", 1)) {
			assertThat(viewer.lines()).anyMatch((line) -> line.matches("retry: [2-7]\\d{3}"));
		}
	}

	@Test
	void endsAllWithALastWord() throws IOException {
		try (TestSubscriber viewer = subscriber("end", 1)) {
			server.broadcaster().end("end", new SseEvent("9", "revoked", "gone"));
			await().until(viewer::hasEnded);
			assertThat(viewer.data()).containsExactly("It is 1", "gone");
			assertThat(server.broadcaster().hasSubscribers("end")).isFalse();
		}
	}

	@Test
	void tellsWhenTheFirstComesAndTheLastHasGone() throws IOException {
		TestSubscriber one = subscriber("watched", 1);
		TestSubscriber other = subscriber("watched", 1);
		assertThat(server.broadcaster().subscribers("watched")).isEqualTo(2);
		one.close();
		other.close();
		AtomicInteger hour = new AtomicInteger(1);
		await().untilAsserted(() -> {
			server.send("watched", hour.incrementAndGet());
			assertThat(server.events()).filteredOn(new SubscribersChanged("watched")::equals).hasSize(2);
		});
	}

	@Test
	void noticesAtOnceThatSomebodyHasGone() throws IOException {
		subscriber("left", 1).close();
		await().until(() -> !server.broadcaster().hasSubscribers("left"));
		await().untilAsserted(
				() -> assertThat(server.events()).filteredOn(new SubscribersChanged("left")::equals).hasSize(2));
	}

	@Test
	void losesAndRepeatsNothingWhileViewersCome() throws IOException {
		TestSubscriber first = subscriber("race", 1);
		List<TestSubscriber> viewers = new ArrayList<>();
		for (int hour = 6; hour <= 171; hour += 5) {
			viewers.add(server.connect("race"));
			IntStream.rangeClosed(hour - 4, hour).forEach((next) -> server.send("race", next));
			String last = String.valueOf(hour);
			await().until(() -> first.ids().contains(last) && haveStarted(viewers));
		}
		await().untilAsserted(() -> assertThat(viewers).extracting(TestSubscriber::ids)
			.doesNotContain(List.of())
			.allSatisfy((ids) -> assertThat(ids).isEqualTo(idsBetween(ids.getFirst(), 171))));
	}

	// Of all but the newest: nobody stays behind by more than a channel keeps.
	private static boolean haveStarted(List<TestSubscriber> viewers) {
		return viewers.stream().limit(Math.max(0, viewers.size() - 3)).noneMatch((viewer) -> viewer.ids().isEmpty());
	}

	private static List<String> idsBetween(String first, int last) {
		return IntStream.rangeClosed(Integer.parseInt(first), last).mapToObj(String::valueOf).toList();
	}

	@Test
	void waitsForNobodyAndShowsTheSlowTheNewest() throws IOException {
		try (TestSubscriber slow = server.connectSlowly("slow"); TestSubscriber quick = subscriber("slow", 1)) {
			await().until(() -> server.broadcaster().subscribers("slow") == 2);
			IntStream.rangeClosed(2, 60).forEach((hour) -> server.sendLarge("slow", hour));
			await().until(() -> quick.ids().contains("60"));
			slow.startReading();
			await().until(() -> slow.ids().contains("60"));
			assertThat(slow.ids()).hasSizeLessThan(60).isSubsetOf(idsBetween("1", 60)).doesNotHaveDuplicates();
		}
	}

	@Test
	void givesUpWhoseNetworkTakesNothingForLong() throws IOException {
		try (TestSubscriber stuck = server.connectSlowly("stuck")) {
			await().until(() -> server.broadcaster().hasSubscribers("stuck"));
			IntStream.rangeClosed(2, 60).forEach((hour) -> server.sendLarge("stuck", hour));
			await().until(() -> {
				server.broadcaster().heartbeat();
				return !server.broadcaster().hasSubscribers("stuck");
			});
			stuck.startReading();
			await().until(stuck::hasEnded);
		}
	}

	@Test
	void beatsWithTheTimeSoThatScriptsSeeIt() throws IOException {
		try (TestSubscriber viewer = subscriber("beat", 1)) {
			IntStream.range(0, Subscriber.HEARTBEAT_SLOTS).forEach((_) -> server.broadcaster().heartbeat());
			await().untilAsserted(() -> assertThat(viewer.lines()).endsWith("event: beat", "data: 1764000000000", ""));
		}
	}

	@Test
	void hasRoomForSoMany() throws IOException {
		for (int viewer = 0; viewer < BroadcastServer.MAX_PER_CHANNEL; viewer++) {
			subscriber("full", 1);
		}
		try (TestSubscriber oneMore = server.connect("full")) {
			await().until(() -> oneMore.lines().contains("Retry-After: 30"));
			assertThat(oneMore.lines()).contains("HTTP/1.1 503 ");
		}
	}

	@Test
	void letsNobodyTakeAllTheRoom() throws IOException {
		try (BroadcastServer small = new BroadcastServer("--seats=1")) {
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

	private static boolean isConnected(TestSubscriber viewer) {
		return viewer.ids().contains("1");
	}

	@Test
	void answersWhoAsksForTheHeadersOnly() throws IOException, InterruptedException {
		URI address = URI.create("http://127.0.0.1:%d/towers/head".formatted(server.port()));
		try (HttpClient http = HttpClient.newHttpClient()) {
			var answer = http.send(HttpRequest.newBuilder(address).HEAD().build(), BodyHandlers.discarding());
			assertThat(answer.headers().firstValue("X-Accel-Buffering")).hasValue("no");
		}
		assertThat(server.broadcaster().hasSubscribers("head")).isFalse();
	}

	@Test
	void endsAllWhenTheServerStops() throws IOException {
		try (BroadcastServer other = new BroadcastServer(); TestSubscriber viewer = other.connect("stop")) {
			await().until(() -> viewer.ids().contains("1"));
			other.broadcaster().stop();
			await().until(viewer::hasEnded);
			try (TestSubscriber late = other.connect("stop")) {
				await().until(late::hasEnded);
			}
		}
	}

	@RepeatedTest(50)
	void leavesOthersAloneWhenSomebodyHasGone(RepetitionInfo info) throws IOException {
		String channel = "gone" + info.getCurrentRepetition();
		subscriber(channel, 1).close();
		IntStream.rangeClosed(2, 4).forEach((hour) -> server.send(channel, hour));
		try (TestSubscriber viewer = server.reconnect(channel, 2)) {
			awaitIds(viewer, "3", "4");
			server.send(channel, 5);
			awaitIds(viewer, "3", "4", "5");
		}
	}

	private static TestSubscriber subscriber(String channel, int hour) throws IOException {
		TestSubscriber viewer = server.connect(channel);
		awaitIds(viewer, String.valueOf(hour));
		return viewer;
	}

	private static ConditionFactory await() {
		return Awaitility.await().pollInterval(Duration.ofMillis(2));
	}

	private static void awaitIds(TestSubscriber viewer, String... ids) {
		await().untilAsserted(() -> assertThat(viewer.ids()).containsExactly(ids));
	}

}
