package dev.earshot.spotify.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.earshot.nodes.postgres.ConnectedNodes;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that several nodes make no more calls than one.
 */
class SharedCallBudgetTests {

	private static final int WINDOW = BudgetStage.PROPERTIES.burst();

	private final ConnectedNodes nodes = new ConnectedNodes();

	private Instant now = Instant.parse("2026-11-21T12:00:00Z");

	private final BudgetNode one = node("one");

	private final BudgetNode other = node("other");

	private BudgetNode node(String name) {
		return new BudgetNode(this.nodes, name, () -> this.now,
				() -> Duration.between(Instant.EPOCH, this.now).toNanos());
	}

	private void pass(Duration time) {
		this.now = this.now.plus(time);
	}

	private static long fill(BudgetNode node, CallPriority priority) {
		return Stream.generate(() -> node.call(priority)).takeWhile((refusal) -> refusal == null).limit(WINDOW).count();
	}

	@Test
	void shareTheWindowOfThirtySeconds() {
		assertThat(fill(this.one, CallPriority.COMMAND)).isEqualTo(WINDOW);
		assertThat(this.other.call(CallPriority.COMMAND)).isInstanceOf(TooManyCalls.class);
		pass(RateWindow.LENGTH);
		assertThat(this.other.call(CallPriority.COMMAND)).isNull();
	}

	@Test
	void shareTheAllowanceOfStrangers() {
		assertThat(fill(this.one, CallPriority.STRANGER)).isEqualTo(BudgetStage.PROPERTIES.strangers());
		assertThat(this.other.call(CallPriority.STRANGER)).isNotNull();
	}

	@Test
	void countTogether() {
		this.one.call(CallPriority.LIVE);
		this.other.call(CallPriority.LIVE);
		assertThat(this.one.today()).isEqualTo(this.other.today());
		assertThat(this.one.today().usedByAccount()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void doNotExceedTheLimitInAnyThirtySeconds(long seed) {
		Random random = new Random(seed);
		List<BudgetNode> ten = IntStream.range(0, 10).mapToObj((number) -> node("node-" + number)).toList();
		List<Instant> made = new ArrayList<>();
		for (int attempt = 0; attempt < 1500; attempt++) {
			pass(Duration.ofMillis(random.nextInt(200)));
			BudgetNode node = ten.get(random.nextInt(ten.size()));
			if (node.call(CallPriority.values()[random.nextInt(2)]) == null) {
				made.add(this.now);
			}
		}
		assertThat(made).allSatisfy((start) -> assertThat(within(made, start)).isLessThanOrEqualTo(WINDOW));
		assertThat(ten).extracting((node) -> node.today().used()).containsOnly(made.size());
	}

	private static long within(List<Instant> calls, Instant start) {
		Instant end = start.plus(RateWindow.LENGTH);
		return calls.stream().filter((call) -> !call.isBefore(start) && call.isBefore(end)).count();
	}

	@Test
	void stopTogether() {
		Instant until = this.now.plusSeconds(60);
		this.one.refused(new TooManyCalls(until));
		assertThat(this.other.call(CallPriority.COMMAND)).isEqualTo(new TooManyCalls(until));
	}

	@Test
	void beginAgainTogether() {
		this.one.refused(new TooManyCalls(this.now.plusSeconds(60)));
		pass(Duration.ofSeconds(61));
		assertThat(this.one.call(CallPriority.LIVE)).isNull();
		assertThat(this.other.call(CallPriority.LIVE)).isNull();
	}

	@Test
	void findOutWithOneCallWhetherABlockIsOver() {
		this.one.refused(new TooManyCalls(this.now.plusSeconds(60)));
		pass(Duration.ofSeconds(61));
		AtomicReference<@Nullable SpotifyRefusal> meanwhile = new AtomicReference<>();
		this.one.call(CallPriority.LIVE, () -> {
			meanwhile.set(this.other.call(CallPriority.COMMAND));
			return "";
		});
		assertThat(meanwhile.get()).isInstanceOf(TooManyCalls.class);
	}

	@Test
	void waitTogetherAfterACallThatProvedNothing() {
		this.one.refused(new TooManyCalls(this.now.plusSeconds(60)));
		pass(Duration.ofSeconds(61));
		this.one.refused(new Unavailable(503));
		assertThat(this.other.call(CallPriority.COMMAND)).isInstanceOf(TooManyCalls.class);
		pass(CircuitBreakers.HALF_OPEN_INTERVAL);
		assertThat(this.other.call(CallPriority.COMMAND)).isNull();
	}

	@Test
	void makeNoCallDuringABlockOfWhichANodeHeardNothing() {
		this.one.refused(new TooManyCalls(this.now.plusSeconds(10)));
		pass(Duration.ofSeconds(11));
		this.nodes.interrupt("other");
		this.one.refused(new TooManyCalls(this.now.plusSeconds(60)));
		assertThat(this.other.call(CallPriority.COMMAND)).isInstanceOf(TooManyCalls.class);
	}

	@Test
	void learnQuotasTogether() {
		LongStream.range(0, 10).forEach((_) -> this.one.call(CallPriority.LIVE));
		this.one.refused(new QuotaExceeded(this.now.plusSeconds(60)));
		assertThat(this.other.today().learnedQuota()).isEqualTo(11);
	}

	@Test
	void countWhatOneOfThemHasNotHeard() {
		this.nodes.interrupt("other");
		fill(this.one, CallPriority.COMMAND);
		this.one.budget().flush();
		assertThat(this.other.today().used()).isZero();
		pass(Duration.ofSeconds(15));
		this.nodes.reconnect("other");
		assertThat(this.other.today().used()).isEqualTo(WINDOW);
		assertThat(this.other.call(CallPriority.COMMAND)).isInstanceOf(TooManyCalls.class);
	}

	@Test
	void hearOfABlockAndItsEndAfterAnInterruption() {
		this.nodes.interrupt("other");
		Instant until = this.now.plusSeconds(60);
		this.one.refused(new TooManyCalls(until));
		this.nodes.reconnect("other");
		assertThat(this.other.call(CallPriority.COMMAND)).isEqualTo(new TooManyCalls(until));
	}

}
