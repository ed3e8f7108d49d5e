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

import dev.earshot.live.Listening;
import dev.earshot.live.SubscribersChanged;
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

	private static final Broadcasting tower = new Broadcasting();

	@AfterAll
	static void stop() {
		tower.close();
	}

	@Test
	void showsWhatHoldsNowAndThenEveryChange() throws IOException {
		try (Listening viewer = listening("now", 1)) {
			tower.strike("now", 2);
			tower.strike("now", 3);
			awaitIds(viewer, "1", "2", "3");
			assertThat(viewer.data()).containsExactly("It is 1", "It is 2", "It is 3");
		}
	}

	@Test
	void keepsProxiesFromHoldingItBack() throws IOException {
		try (Listening viewer = listening("headers", 1)) {
			assertThat(viewer.lines()).contains("HTTP/1.1 200 ", "Cache-Control: no-store", "X-Accel-Buffering: no")
				.anyMatch((line) -> line.startsWith("Content-Type: text/event-stream"));
		}
	}

	@Test
	void sendsWhoComesBackWhatTheyMissedAndNothingElse() throws IOException {
		listening("back", 1).close();
		IntStream.rangeClosed(2, 4).forEach((hour) -> tower.strike("back", hour));
		try (Listening viewer = tower.comeBack("back", 2)) {
			awaitIds(viewer, "3", "4");
			tower.strike("back", 5);
			awaitIds(viewer, "3", "4", "5");
		}
	}

	@Test
	void sendsNothingButACommentToWhomItShowedTheNewest() throws IOException {
		listening("same", 1).close();
		try (Listening viewer = tower.comeBack("same", 1)) {
			await().until(() -> viewer.lines().contains(":"));
			tower.strike("same", 2);
			awaitIds(viewer, "2");
		}
	}

	@Test
	void showsWhatHoldsNowToWhoWasAwayForLong() throws IOException {
		listening("long", 1).close();
		IntStream.rangeClosed(2, ReplayBuffer.KEPT + 2).forEach((hour) -> tower.strike("long", hour));
		try (Listening viewer = tower.comeBack("long", 1)) {
			awaitIds(viewer, String.valueOf(ReplayBuffer.KEPT + 2));
		}
	}

	@Test
	void opensNothingForWhoMayNotComeAnyMoreWhenItIsAskedWhatHolds() throws IOException {
		listening("shut", 1).close();
		tower.shut("shut");
		try (Listening newcomer = tower.listen("shut"); Listening viewer = tower.comeBack("shut", 1)) {
			await().until(() -> newcomer.lines().contains("HTTP/1.1 404 "));
			await().until(() -> viewer.lines().contains("HTTP/1.1 404 "));
		}
	}

	@Test
	void comesBackInTwoSecondsOrAFewMore() throws IOException {
		try (Listening viewer = listening("retry", 1)) {
			assertThat(viewer.lines()).anyMatch((line) -> line.matches("retry: [2-7]\\d{3}"));
		}
	}

	@Test
	void endsAllWithALastWord() throws IOException {
		try (Listening viewer = listening("end", 1)) {
			tower.broadcasts().end("end", new SseEvent("9", "revoked", "gone"));
			await().until(viewer::hasEnded);
			assertThat(viewer.data()).containsExactly("It is 1", "gone");
			assertThat(tower.broadcasts().isWatched("end")).isFalse();
		}
	}

	@Test
	void tellsWhenTheFirstComesAndTheLastHasGone() throws IOException {
		Listening one = listening("watched", 1);
		Listening other = listening("watched", 1);
		assertThat(tower.broadcasts().viewers("watched")).isEqualTo(2);
		one.close();
		other.close();
		AtomicInteger hour = new AtomicInteger(1);
		await().untilAsserted(() -> {
			tower.strike("watched", hour.incrementAndGet());
			assertThat(tower.events()).filteredOn(new SubscribersChanged("watched")::equals).hasSize(2);
		});
	}

	@Test
	void noticesAtOnceThatSomebodyHasGone() throws IOException {
		listening("left", 1).close();
		await().until(() -> !tower.broadcasts().isWatched("left"));
		await().untilAsserted(
				() -> assertThat(tower.events()).filteredOn(new SubscribersChanged("left")::equals).hasSize(2));
	}

	@Test
	void losesAndRepeatsNothingWhileViewersCome() throws IOException {
		Listening first = listening("race", 1);
		List<Listening> viewers = new ArrayList<>();
		for (int hour = 6; hour <= 171; hour += 5) {
			viewers.add(tower.listen("race"));
			IntStream.rangeClosed(hour - 4, hour).forEach((next) -> tower.strike("race", next));
			String last = String.valueOf(hour);
			await().until(() -> first.ids().contains(last) && hasBegun(viewers));
		}
		await().untilAsserted(() -> assertThat(viewers).extracting(Listening::ids)
			.doesNotContain(List.of())
			.allSatisfy((ids) -> assertThat(ids).isEqualTo(hours(ids.getFirst(), 171))));
	}

	// Of all but the newest: nobody stays behind by more than a channel keeps.
	private static boolean hasBegun(List<Listening> viewers) {
		return viewers.stream().limit(Math.max(0, viewers.size() - 3)).noneMatch((viewer) -> viewer.ids().isEmpty());
	}

	private static List<String> hours(String first, int last) {
		return IntStream.rangeClosed(Integer.parseInt(first), last).mapToObj(String::valueOf).toList();
	}

	@Test
	void waitsForNobodyAndShowsTheSlowTheNewest() throws IOException {
		try (Listening slow = tower.listenSlowly("slow"); Listening quick = listening("slow", 1)) {
			await().until(() -> tower.broadcasts().viewers("slow") == 2);
			IntStream.rangeClosed(2, 60).forEach((hour) -> tower.strikeLong("slow", hour));
			await().until(() -> quick.ids().contains("60"));
			slow.hurry();
			await().until(() -> slow.ids().contains("60"));
			assertThat(slow.ids()).hasSizeLessThan(60).isSubsetOf(hours("1", 60)).doesNotHaveDuplicates();
		}
	}

	@Test
	void givesUpWhoseNetworkTakesNothingForLong() throws IOException {
		try (Listening stuck = tower.listenSlowly("stuck")) {
			await().until(() -> tower.broadcasts().isWatched("stuck"));
			IntStream.rangeClosed(2, 60).forEach((hour) -> tower.strikeLong("stuck", hour));
			await().until(() -> {
				tower.broadcasts().heartbeat();
				return !tower.broadcasts().isWatched("stuck");
			});
			stuck.hurry();
			await().until(stuck::hasEnded);
		}
	}

	@Test
	void beatsWithTheTimeSoThatScriptsSeeIt() throws IOException {
		try (Listening viewer = listening("beat", 1)) {
			IntStream.range(0, Subscriber.BEATS).forEach((_) -> tower.broadcasts().heartbeat());
			await().untilAsserted(() -> assertThat(viewer.lines()).endsWith("event: beat", "data: 1764000000000", ""));
		}
	}

	@Test
	void hasRoomForSoMany() throws IOException {
		for (int viewer = 0; viewer < Broadcasting.SEATS; viewer++) {
			listening("full", 1);
		}
		try (Listening oneMore = tower.listen("full")) {
			await().until(() -> oneMore.lines().contains("Retry-After: 30"));
			assertThat(oneMore.lines()).contains("HTTP/1.1 503 ");
		}
	}

	@Test
	void letsNobodyTakeAllTheRoom() throws IOException {
		try (Broadcasting small = new Broadcasting("--seats=1")) {
			try (Listening first = small.listen("a"); Listening second = small.listen("b")) {
				await().until(() -> isIn(first) != isIn(second));
				Listening refused = isIn(first) ? second : first;
				await().until(() -> refused.lines().contains("Retry-After: 30"));
				assertThat(refused.lines()).contains("HTTP/1.1 503 ")
					.noneMatch((line) -> line.contains("event-stream"));
			}
			await().until(() -> !small.broadcasts().isWatched("a") && !small.broadcasts().isWatched("b"));
			try (Listening next = small.listen("c")) {
				await().until(() -> isIn(next));
			}
		}
	}

	private static boolean isIn(Listening viewer) {
		return viewer.ids().contains("1");
	}

	@Test
	void answersWhoAsksForTheHeadersOnly() throws IOException, InterruptedException {
		URI address = URI.create("http://127.0.0.1:%d/towers/head".formatted(tower.port()));
		try (HttpClient http = HttpClient.newHttpClient()) {
			var answer = http.send(HttpRequest.newBuilder(address).HEAD().build(), BodyHandlers.discarding());
			assertThat(answer.headers().firstValue("X-Accel-Buffering")).hasValue("no");
		}
		assertThat(tower.broadcasts().isWatched("head")).isFalse();
	}

	@Test
	void endsAllWhenTheServerStops() throws IOException {
		try (Broadcasting other = new Broadcasting(); Listening viewer = other.listen("stop")) {
			await().until(() -> viewer.ids().contains("1"));
			other.broadcasts().stop();
			await().until(viewer::hasEnded);
			try (Listening late = other.listen("stop")) {
				await().until(late::hasEnded);
			}
		}
	}

	@RepeatedTest(50)
	void leavesOthersAloneWhenSomebodyHasGone(RepetitionInfo info) throws IOException {
		String channel = "gone" + info.getCurrentRepetition();
		listening(channel, 1).close();
		IntStream.rangeClosed(2, 4).forEach((hour) -> tower.strike(channel, hour));
		try (Listening viewer = tower.comeBack(channel, 2)) {
			awaitIds(viewer, "3", "4");
			tower.strike(channel, 5);
			awaitIds(viewer, "3", "4", "5");
		}
	}

	private static Listening listening(String channel, int hour) throws IOException {
		Listening viewer = tower.listen(channel);
		awaitIds(viewer, String.valueOf(hour));
		return viewer;
	}

	private static ConditionFactory await() {
		return Awaitility.await().pollInterval(Duration.ofMillis(2));
	}

	private static void awaitIds(Listening viewer, String... ids) {
		await().untilAsserted(() -> assertThat(viewer.ids()).containsExactly(ids));
	}

}
