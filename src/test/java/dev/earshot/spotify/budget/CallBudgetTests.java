package dev.earshot.spotify.budget;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.PlanSpent;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallBudgetTests {

	private static final int CALLERS = 100;

	private final BudgetStage stage = new BudgetStage();

	@ParameterizedTest
	@CsvSource({ "COMMAND, 90", "LIVE, 72", "LOG, 54", "CATALOGUE, 36", "SPARE, 18" })
	void limitsABurstByPriority(CallPriority priority, int room) {
		for (int call = 0; call < room; call++) {
			assertThat(this.stage.call(EndpointFamily.PLAYER, priority)).isNull();
		}
		assertThat(this.stage.call(EndpointFamily.PLAYER, priority)).isEqualTo(new TooManyCalls(this.stage.in(30)));
		assertThat(this.stage.calls()).isEqualTo(room);
	}

	@Test
	void publishesHowEachCallEnds() {
		Unexpected refusal = new Unexpected(418);
		this.stage.call(EndpointFamily.PLAYER);
		this.stage.refused(EndpointFamily.PROFILE, refusal);
		assertThat(this.stage.outcomes()).containsExactly(
				new CallOutcome(EndpointFamily.PLAYER, BudgetStage.ACCOUNT, true, null),
				new CallOutcome(EndpointFamily.PROFILE, BudgetStage.ACCOUNT, true, refusal));
	}

	@Test
	void publishesCallsThatItDoesNotAllow() {
		TooManyCalls refusal = new TooManyCalls(this.stage.in(60));
		this.stage.refused(EndpointFamily.PLAYER, refusal);
		this.stage.call(EndpointFamily.PLAYER);
		assertThat(this.stage.outcomes()).containsExactly(
				new CallOutcome(EndpointFamily.PLAYER, BudgetStage.ACCOUNT, true, refusal),
				new CallOutcome(EndpointFamily.PLAYER, BudgetStage.ACCOUNT, false, refusal));
	}

	@Test
	void doesNotPublishThatNothingIsToSpare() {
		this.stage.refused(EndpointFamily.PLAYER, new QuotaExceeded(this.stage.in(3600)));
		this.stage.call(EndpointFamily.CATALOGUE, CallPriority.SPARE);
		assertThat(this.stage.outcomes()).hasSize(1);
	}

	@Test
	void sparesNothingWhileSpotifyBlocksAnything() {
		QuotaExceeded refusal = new QuotaExceeded(this.stage.in(3600));
		this.stage.refused(EndpointFamily.PLAYER, refusal);
		assertThat(this.stage.call(EndpointFamily.CATALOGUE, CallPriority.SPARE)).isEqualTo(refusal);
		assertThat(this.stage.call(EndpointFamily.CATALOGUE, CallPriority.CATALOGUE)).isNull();
		this.stage.pass(Duration.ofHours(2));
		assertThat(this.stage.call(EndpointFamily.CATALOGUE, CallPriority.SPARE)).isNull();
	}

	@Test
	void leavesRoomForCommandsWhenThereIsNoneForPolling() {
		for (int call = 0; call < 80; call++) {
			this.stage.call(EndpointFamily.PLAYER);
		}
		assertThat(this.stage.call(EndpointFamily.CATALOGUE)).isNotNull();
		assertThat(this.stage.call(EndpointFamily.PLAYER, CallPriority.COMMAND)).isNull();
	}

	@Test
	void givesStrangersALimitOfTheirOwn() {
		for (int login = 0; login < 6; login++) {
			assertThat(this.stage.call(EndpointFamily.ACCOUNTS, CallPriority.STRANGER)).isNull();
		}
		assertThat(this.stage.call(EndpointFamily.ACCOUNTS, CallPriority.STRANGER))
			.isEqualTo(new PlanSpent(this.stage.in(30)));
	}

	@Test
	void allowsCommandsAndTokensWhenStrangersHaveReachedTheirLimit() {
		for (int login = 0; login < 200; login++) {
			this.stage.call(EndpointFamily.ACCOUNTS, CallPriority.STRANGER);
			this.stage.pass(Duration.ofMillis(100));
		}
		assertThat(this.stage.calls()).isEqualTo(6);
		assertThat(IntStream.range(0, 80)).allMatch((_) -> command(EndpointFamily.PLAYER) == null);
		assertThat(command(EndpointFamily.ACCOUNTS)).isNull();
	}

	@Test
	void refusesStrangersBeforeMembersWhenTheDailyBudgetIsSpent() {
		for (int login = 0; login < BudgetStage.PROPERTIES.accounts(); login++) {
			this.stage.call(EndpointFamily.ACCOUNTS, CallPriority.STRANGER);
			this.stage.pass(Duration.ofSeconds(30));
		}
		assertThat(this.stage.call(EndpointFamily.ACCOUNTS, CallPriority.STRANGER)).isInstanceOf(PlanSpent.class);
		assertThat(command(EndpointFamily.ACCOUNTS)).isNull();
	}

	private @Nullable SpotifyRefusal command(EndpointFamily family) {
		return this.stage.call(family, CallPriority.COMMAND);
	}

	@Test
	void doesNotOpenABreakerForItsOwnLimit() {
		for (int call = 0; call < 80; call++) {
			this.stage.call(EndpointFamily.PLAYER);
		}
		assertThat(this.stage.today(EndpointFamily.PLAYER).blockedUntil()).isNull();
		this.stage.pass(Duration.ofSeconds(30));
		assertThat(this.stage.call(EndpointFamily.PLAYER)).isNull();
	}

	@Test
	void countsCallsThatSpotifyRefusesButNotThoseItRefusesItself() {
		this.stage.refused(EndpointFamily.PLAYER, new Unexpected(404));
		this.stage.refused(EndpointFamily.PLAYER, new TooManyCalls(this.stage.in(30)));
		this.stage.call(EndpointFamily.PLAYER);
		assertThat(this.stage.today(EndpointFamily.PLAYER).used()).isEqualTo(2);
	}

	@Test
	void makesOneOfAHundredCallsWhileABreakerIsHalfOpen() throws Exception {
		this.stage.refused(EndpointFamily.PLAYER, new TooManyCalls(this.stage.in(30)));
		this.stage.pass(Duration.ofSeconds(30));
		CountDownLatch othersRefused = new CountDownLatch(CALLERS - 1);
		assertThat(atOnce(() -> callWhen(othersRefused))).containsOnlyOnce(true);
		assertThat(this.stage.calls()).isEqualTo(2);
		assertThat(this.stage.call(EndpointFamily.PROFILE)).isNull();
	}

	private boolean callWhen(CountDownLatch othersRefused) {
		SpotifyRefusal refusal = this.stage.call(EndpointFamily.PLAYER, CallPriority.COMMAND, () -> {
			awaited(othersRefused);
			return "";
		});
		othersRefused.countDown();
		return refusal == null;
	}

	@Test
	void countsConcurrentCalls() throws Exception {
		assertThat(atOnce(() -> this.stage.call(EndpointFamily.PLAYER, CallPriority.COMMAND) == null)
			.filter(Boolean::booleanValue)).hasSize(90);
		assertThat(this.stage.today(EndpointFamily.PLAYER).used()).isEqualTo(90);
		assertThat(this.stage.calls()).isEqualTo(90);
	}

	private static Stream<Boolean> atOnce(Callable<Boolean> call) throws InterruptedException {
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			return callers.invokeAll(IntStream.range(0, CALLERS).mapToObj((_) -> call).toList())
				.stream()
				.map(CallBudgetTests::result);
		}
	}

	private static boolean result(Future<Boolean> future) {
		try {
			return future.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void awaited(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
