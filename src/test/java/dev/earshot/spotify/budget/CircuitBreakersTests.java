package dev.earshot.spotify.budget;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.UnsteadyDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link CircuitBreakers} behind {@link CallBudget}.
 */
class CircuitBreakersTests {

	private final BudgetStage stage = new BudgetStage();

	@Test
	void aRateLimitStopsTheWholeWebApi() {
		TooManyCalls refusal = new TooManyCalls(this.stage.in(30));
		this.stage.refused(EndpointFamily.CATALOGUE, refusal);
		assertThat(EnumSet.complementOf(EnumSet.of(EndpointFamily.ACCOUNTS)))
			.allSatisfy((family) -> assertThat(this.stage.call(family)).isEqualTo(refusal));
		assertThat(this.stage.calls()).isEqualTo(1);
	}

	@Test
	void aRateLimitOfTheAccountsServiceStopsNothingElse() {
		TooManyCalls refusal = new TooManyCalls(this.stage.in(30));
		this.stage.refused(EndpointFamily.ACCOUNTS, refusal);
		assertThat(this.stage.call(EndpointFamily.ACCOUNTS)).isEqualTo(refusal);
		assertThat(this.stage.call(EndpointFamily.PLAYER)).isNull();
		assertThat(this.stage.today(EndpointFamily.ACCOUNTS).learnedQuota()).isNull();
	}

	@Test
	void aQuotaStopsItsFamilyOnly() {
		QuotaExceeded refusal = new QuotaExceeded(this.stage.in(3600));
		this.stage.refused(EndpointFamily.CATALOGUE, refusal);
		assertThat(this.stage.call(EndpointFamily.CATALOGUE)).isEqualTo(refusal);
		assertThat(this.stage.call(EndpointFamily.PLAYER)).isNull();
	}

	@Test
	void aHalfOpenBreakerStaysOpenIfSpotifyExtendsIt() {
		Instant now = this.stage.in(0);
		CircuitBreakers breakers = new CircuitBreakers(BudgetStage.store(TestDatabase.SQLITE.empty()),
				InstantSource.fixed(now), () -> 0);
		breakers.open(BreakerScope.APP, now.minusSeconds(1));
		List<BreakerScope> probed = breakers.halfOpen(EndpointFamily.PLAYER);
		breakers.open(BreakerScope.APP, now.plusSeconds(60));
		breakers.close(probed);
		assertThat(breakers.refusal(EndpointFamily.PLAYER)).isEqualTo(new TooManyCalls(now.plusSeconds(60)));
	}

	@Test
	void stopsCommandsToo() {
		this.stage.refused(EndpointFamily.PLAYER, new TooManyCalls(this.stage.in(30)));
		assertThat(this.stage.call(EndpointFamily.PLAYER, CallPriority.COMMAND)).isInstanceOf(TooManyCalls.class);
	}

	@Test
	void closesAtTheTimeThatSpotifySent() {
		this.stage.refused(EndpointFamily.PLAYER, new TooManyCalls(this.stage.in(30)));
		this.stage.pass(Duration.ofSeconds(29));
		assertThat(this.stage.call(EndpointFamily.PLAYER)).isNotNull();
		this.stage.pass(Duration.ofSeconds(1));
		assertThat(this.stage.call(EndpointFamily.PLAYER)).isNull();
	}

	@Test
	void isNotExtendedWhenTheClockIsSetBack() {
		this.stage.refused(EndpointFamily.PLAYER, new TooManyCalls(this.stage.in(20)));
		this.stage.pass(Duration.ofSeconds(5));
		this.stage.setClock(Duration.ofHours(-2));
		assertThat(this.stage.call(EndpointFamily.PLAYER)).isEqualTo(new TooManyCalls(this.stage.in(15)));
		this.stage.pass(Duration.ofSeconds(15));
		assertThat(this.stage.call(EndpointFamily.PLAYER)).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void isNotExtendedByTheClockAfterARestart(TestDatabase database) {
		BudgetStage ahead = new BudgetStage(database.empty());
		ahead.refused(EndpointFamily.PLAYER, new TooManyCalls(ahead.in(20)));
		ahead.setClock(Duration.ofHours(-2));
		ahead.restart();
		assertThat(ahead.call(EndpointFamily.PLAYER)).isEqualTo(new TooManyCalls(ahead.in(20)));
		ahead.pass(Duration.ofSeconds(20));
		assertThat(ahead.call(EndpointFamily.PLAYER)).isNull();
	}

	@Test
	void keepsTheLongerOfTwo() {
		QuotaExceeded quota = new QuotaExceeded(this.stage.in(3600));
		this.stage.call(EndpointFamily.PLAYER, CallPriority.LIVE, () -> {
			this.stage.refused(EndpointFamily.PLAYER, quota);
			throw new SpotifyRefused(new TooManyCalls(this.stage.in(30)));
		});
		assertThat(this.stage.call(EndpointFamily.PLAYER)).isEqualTo(quota);
	}

	@Test
	void doesNotStopForOtherRefusals() {
		this.stage.refused(EndpointFamily.PLAYER, new Unavailable(503));
		this.stage.refused(EndpointFamily.PLAYER, new Unexpected(404));
		assertThat(this.stage.call(EndpointFamily.PLAYER)).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void staysOpenAfterARestart(TestDatabase database) {
		BudgetStage before = new BudgetStage(database.empty());
		QuotaExceeded refusal = new QuotaExceeded(before.in(50_000));
		before.refused(EndpointFamily.PLAYER, refusal);
		before.restart();
		before.pass(Duration.ofSeconds(49_999));
		assertThat(before.call(EndpointFamily.PLAYER, CallPriority.COMMAND)).isEqualTo(refusal);
		assertThat(before.call(EndpointFamily.CATALOGUE)).isNull();
		assertThat(before.calls()).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource
	void isStoredLaterIfTheDatabaseWasDown(TestDatabase database) {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(database);
		BudgetStage before = new BudgetStage(unsteady.jdbc());
		QuotaExceeded refusal = new QuotaExceeded(before.in(50_000));
		unsteady.goAway();
		before.refused(EndpointFamily.PLAYER, refusal);
		unsteady.comeBack();
		before.budget().flush();
		before.restart();
		assertThat(before.call(EndpointFamily.PLAYER)).isEqualTo(refusal);
	}

	@ParameterizedTest
	@EnumSource
	void isHalfOpenAfterARestartToo(TestDatabase database) {
		BudgetStage late = new BudgetStage(database.empty());
		late.refused(EndpointFamily.PLAYER, new TooManyCalls(late.in(30)));
		late.pass(Duration.ofDays(1));
		late.restart();
		assertThat(refusedMeanwhile(late, EndpointFamily.PROFILE)).isEqualTo(new TooManyCalls(late.in(3)));
		late.restart();
		assertThat(refusedMeanwhile(late, EndpointFamily.PROFILE)).isNull();
	}

	@Test
	void othersWaitForTheCallOfAHalfOpenBreaker() {
		this.stage.refused(EndpointFamily.PLAYER, new TooManyCalls(this.stage.in(30)));
		this.stage.pass(Duration.ofSeconds(30));
		assertThat(refusedMeanwhile(this.stage, EndpointFamily.CATALOGUE))
			.isEqualTo(new TooManyCalls(this.stage.in(3)));
		assertThat(this.stage.call(EndpointFamily.CATALOGUE)).isNull();
	}

	@Test
	void otherFamiliesDoNotWait() {
		this.stage.refused(EndpointFamily.PLAYER, new QuotaExceeded(this.stage.in(30)));
		this.stage.pass(Duration.ofSeconds(30));
		assertThat(refusedMeanwhile(this.stage, EndpointFamily.CATALOGUE)).isNull();
	}

	private static @Nullable SpotifyRefusal refusedMeanwhile(BudgetStage stage, EndpointFamily other) {
		AtomicReference<@Nullable SpotifyRefusal> meanwhile = new AtomicReference<>();
		stage.call(EndpointFamily.PLAYER, CallPriority.LIVE, () -> {
			meanwhile.set(stage.call(other));
			return "";
		});
		return meanwhile.get();
	}

	@Test
	void opensAgainIfTheHalfOpenCallIsRefused() {
		this.stage.refused(EndpointFamily.PLAYER, new TooManyCalls(this.stage.in(30)));
		this.stage.pass(Duration.ofSeconds(30));
		TooManyCalls again = new TooManyCalls(this.stage.in(60));
		this.stage.refused(EndpointFamily.PLAYER, again);
		assertThat(this.stage.call(EndpointFamily.PROFILE)).isEqualTo(again);
		this.stage.pass(Duration.ofSeconds(60));
		assertThat(this.stage.call(EndpointFamily.PROFILE)).isNull();
	}

	@Test
	void closesAfterAnyOtherResponse() {
		this.stage.refused(EndpointFamily.PLAYER, new TooManyCalls(this.stage.in(30)));
		this.stage.pass(Duration.ofSeconds(30));
		this.stage.refused(EndpointFamily.PLAYER, new Unexpected(401));
		assertThat(this.stage.call(EndpointFamily.PLAYER)).isNull();
	}

	@Test
	void retriesSoonAfterAnInconclusiveCall() {
		this.stage.refused(EndpointFamily.PLAYER, new TooManyCalls(this.stage.in(30)));
		this.stage.pass(Duration.ofSeconds(30));
		this.stage.call(EndpointFamily.PLAYER, CallPriority.LIVE, () -> {
			throw new IOException("no network");
		});
		assertThat(this.stage.call(EndpointFamily.PLAYER)).isEqualTo(new TooManyCalls(this.stage.in(5)));
		this.stage.pass(Duration.ofSeconds(5));
		assertThat(this.stage.call(EndpointFamily.PLAYER)).isNull();
	}

	@Test
	void isNotClosedByACallThatWasMadeBefore() {
		TooManyCalls refusal = new TooManyCalls(this.stage.in(30));
		this.stage.call(EndpointFamily.PLAYER, CallPriority.LIVE, () -> {
			this.stage.refused(EndpointFamily.PLAYER, refusal);
			return "";
		});
		assertThat(this.stage.call(EndpointFamily.PLAYER)).isEqualTo(refusal);
	}

	@Test
	void isPartOfTheUsageUntilItCloses() {
		this.stage.refused(EndpointFamily.PLAYER, new QuotaExceeded(this.stage.in(30)));
		assertThat(this.stage.today(EndpointFamily.PLAYER).blockedUntil()).isEqualTo(this.stage.in(30));
		assertThat(this.stage.today(EndpointFamily.PROFILE).blockedUntil()).isNull();
		this.stage.pass(Duration.ofSeconds(30));
		assertThat(this.stage.today(EndpointFamily.PLAYER).blockedUntil()).isNull();
	}

}
