package dev.earshot.spotify.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal.PlanSpent;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link DailyBudget} behind {@link CallBudget}.
 */
class DailyBudgetTests {

	private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");

	private static final AccountId ANOTHER = new AccountId("another");

	private final BudgetStage stage = new BudgetStage();

	@Test
	void returnsTheUsage() {
		this.stage.callSlowly(EndpointFamily.PROFILE, 7);
		assertThat(this.stage.today(EndpointFamily.PROFILE)).isEqualTo(use("PROFILE", 7, 100, null, null));
		assertThat(this.stage.budget().usageToday()).extracting(FamilyUsage::used).containsExactly(0, 7, 0, 0, 0, 0);
	}

	@Test
	void slowsDownAllButCommands() {
		this.stage.callSlowly(EndpointFamily.PLAYER, 800);
		assertThat(this.stage.stretch(CallPriority.LIVE)).isBetween(3.0, 4.0);
		assertThat(this.stage.stretch(CallPriority.LOG)).isBetween(3.0, 4.0);
		assertThat(this.stage.stretch(CallPriority.COMMAND)).isEqualTo(1);
		assertThat(this.stage.stretch(CallPriority.CATALOGUE)).isEqualTo(1);
	}

	@Test
	void returnsTheUsageByAccount() {
		this.stage.callSlowly(EndpointFamily.PROFILE, 1, null);
		this.stage.callSlowly(EndpointFamily.PROFILE, 2, BudgetStage.ACCOUNT);
		this.stage.callSlowly(EndpointFamily.PROFILE, 3, ANOTHER);
		assertThat(this.stage.today(EndpointFamily.PROFILE).used()).isEqualTo(6);
		assertThat(this.stage.today(EndpointFamily.PROFILE).usedByAccount())
			.containsOnly(Map.entry(BudgetStage.ACCOUNT, 2), Map.entry(ANOTHER, 3));
	}

	@Test
	void slowsDownAccountsThatUsedMoreThanTheirShareFirst() {
		this.stage.callSlowly(EndpointFamily.PLAYER, 1, ANOTHER);
		this.stage.callSlowly(EndpointFamily.PLAYER, 499);
		assertThat(this.stage.stretch(CallPriority.LIVE)).isEqualTo(1);
		this.stage.callSlowly(EndpointFamily.PLAYER, 40);
		assertThat(this.stage.stretch(CallPriority.LIVE)).isBetween(2.0, 4.0);
		assertThat(this.stage.budget().slowdown(ANOTHER, CallPriority.LIVE)).isEqualTo(1);
	}

	@Test
	void refusesCatalogueCallsWhenSpent() {
		this.stage.callSlowly(EndpointFamily.CATALOGUE, 20);
		assertThat(this.stage.call(EndpointFamily.CATALOGUE, CallPriority.CATALOGUE))
			.isEqualTo(new PlanSpent(MIDNIGHT));
		this.stage.pass(Duration.ofHours(12));
		assertThat(this.stage.call(EndpointFamily.CATALOGUE, CallPriority.CATALOGUE)).isNull();
	}

	@Test
	void sparesHalfOfTheBudget() {
		this.stage.callSlowly(EndpointFamily.CATALOGUE, 9);
		assertThat(this.stage.call(EndpointFamily.CATALOGUE, CallPriority.SPARE)).isNull();
		assertThat(this.stage.call(EndpointFamily.CATALOGUE, CallPriority.SPARE)).isEqualTo(new PlanSpent(MIDNIGHT));
		assertThat(this.stage.call(EndpointFamily.CATALOGUE, CallPriority.CATALOGUE)).isNull();
	}

	@Test
	void sparesHalfOfTheLearnedQuota() {
		this.stage.callSlowly(EndpointFamily.CATALOGUE, 9);
		this.stage.refused(EndpointFamily.CATALOGUE, new QuotaExceeded(this.stage.in(3600)));
		this.stage.pass(Duration.ofHours(36));
		this.stage.callSlowly(EndpointFamily.CATALOGUE, 5);
		assertThat(this.stage.call(EndpointFamily.CATALOGUE, CallPriority.SPARE)).isInstanceOf(PlanSpent.class);
		assertThat(this.stage.call(EndpointFamily.CATALOGUE, CallPriority.CATALOGUE)).isNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "PROFILE", "SEARCH" })
	void refusesLowPrioritiesWhenSpent(EndpointFamily family) {
		this.stage.callSlowly(family, 100);
		assertThat(this.stage.call(family, CallPriority.LIVE)).isEqualTo(new PlanSpent(MIDNIGHT));
		assertThat(this.stage.call(family, CallPriority.COMMAND)).isNull();
	}

	@Test
	void opensNoBreaker() {
		this.stage.callSlowly(EndpointFamily.CATALOGUE, 20);
		this.stage.call(EndpointFamily.CATALOGUE, CallPriority.CATALOGUE);
		assertThat(this.stage.today(EndpointFamily.CATALOGUE).blockedUntil()).isNull();
		assertThat(this.stage.today(EndpointFamily.CATALOGUE).learnedQuota()).isNull();
	}

	@Test
	void neverRefusesCommands() {
		this.stage.callSlowly(EndpointFamily.PLAYER, 1001);
		assertThat(this.stage.call(EndpointFamily.PLAYER, CallPriority.COMMAND)).isNull();
		assertThat(this.stage.call(EndpointFamily.PLAYER, CallPriority.LIVE)).isNull();
		assertThat(this.stage.stretch(CallPriority.LIVE)).isEqualTo(6);
	}

	@ParameterizedTest
	@EnumSource
	void restoresTheLearnedQuotaAfterARestart(TestDatabase database) {
		BudgetStage taught = new BudgetStage(database.empty());
		taught.callSlowly(EndpointFamily.PLAYER, 499);
		taught.refused(EndpointFamily.PLAYER, new QuotaExceeded(taught.in(60)));
		taught.budget().flush();
		taught.restart();
		assertThat(taught.today(EndpointFamily.PLAYER)).isEqualTo(use("PLAYER", 500, 450, 500, taught.in(60)));
	}

	@Test
	void refusesTheLogAtTheLearnedQuota() {
		learnQuota(300);
		this.stage.pass(Duration.ofMinutes(61));
		assertThat(this.stage.call(EndpointFamily.PLAYER, CallPriority.LOG)).isInstanceOf(PlanSpent.class);
		assertThat(this.stage.call(EndpointFamily.PLAYER, CallPriority.LIVE)).isNull();
	}

	@Test
	void allowsOnlyCommandsNearTheLearnedQuota() {
		learnQuota(300);
		this.stage.pass(Duration.ofHours(36));
		this.stage.callSlowly(EndpointFamily.PLAYER, 290);
		assertThat(this.stage.call(EndpointFamily.PLAYER, CallPriority.LIVE)).isNull();
		assertThat(this.stage.call(EndpointFamily.PLAYER, CallPriority.LIVE)).isInstanceOf(PlanSpent.class);
		assertThat(this.stage.call(EndpointFamily.PLAYER, CallPriority.COMMAND)).isNull();
	}

	@Test
	void refusesSearchesAtTheBudget() {
		this.stage.callSlowly(EndpointFamily.SEARCH, BudgetStage.PROPERTIES.search());
		assertThat(this.stage.call(EndpointFamily.SEARCH, CallPriority.LIVE)).isInstanceOf(PlanSpent.class);
	}

	@Test
	void staysBelowTheLearnedQuotaAtEveryHour() {
		learnQuota(300);
		this.stage.pass(Duration.ofHours(13));
		assertThat(this.stage.today(EndpointFamily.PLAYER).used()).isZero();
		assertThat(this.stage.stretch(CallPriority.LIVE)).isEqualTo(24);
		this.stage.pass(Duration.ofHours(12));
		assertThat(this.stage.stretch(CallPriority.LIVE)).isEqualTo(1);
	}

	@Test
	void staysBelowTheLearnedQuotaWithAPageOpenAllDay() {
		learnQuota(300);
		this.stage.pass(Duration.ofDays(1));
		int before = this.stage.calls();
		for (long seconds = 0; seconds < Duration.ofHours(16).toSeconds(); seconds += watch()) {
			assertThat(this.stage.calls() - before).isLessThan(300);
		}
	}

	private long watch() {
		Duration wait = Duration.ofSeconds(Math.round(30 * this.stage.stretch(CallPriority.LIVE)));
		this.stage.pass(wait);
		this.stage.call(EndpointFamily.PLAYER);
		return wait.toSeconds();
	}

	@Test
	void refusesCatalogueCallsNearTheLearnedQuota() {
		this.stage.callSlowly(EndpointFamily.CATALOGUE, 9);
		this.stage.refused(EndpointFamily.CATALOGUE, new QuotaExceeded(this.stage.in(3600)));
		this.stage.pass(Duration.ofHours(13));
		assertThat(this.stage.call(EndpointFamily.CATALOGUE, CallPriority.CATALOGUE))
			.isEqualTo(new PlanSpent(Instant.parse("2026-11-22T02:00:00Z")));
		this.stage.pass(Duration.ofHours(12));
		assertThat(this.stage.call(EndpointFamily.CATALOGUE, CallPriority.CATALOGUE)).isNull();
	}

	@Test
	void learnsNothingFromAHalfOpenCall() {
		learnQuota(300);
		this.stage.pass(Duration.ofDays(1));
		this.stage.refused(EndpointFamily.PLAYER, new QuotaExceeded(this.stage.in(3600)));
		assertThat(this.stage.today(EndpointFamily.PLAYER).learnedQuota()).isEqualTo(300);
	}

	@Test
	void forgetsTheLearnedQuotaAfterAMonth() {
		learnQuota(300);
		this.stage.pass(Duration.ofDays(25));
		assertThat(this.stage.today(EndpointFamily.PLAYER).limit()).isEqualTo(635);
		this.stage.pass(Duration.ofDays(5));
		assertThat(this.stage.today(EndpointFamily.PLAYER)).isEqualTo(use("PLAYER", 0, 1000, null, null));
	}

	private static FamilyUsage use(String family, int used, int limit, @Nullable Integer learnedQuota,
			@Nullable Instant blockedUntil) {
		Map<AccountId, Integer> byAccount = (used > 0) ? Map.of(BudgetStage.ACCOUNT, used) : Map.of();
		return new FamilyUsage(family, used, byAccount, limit, learnedQuota, blockedUntil);
	}

	private void learnQuota(int calls) {
		this.stage.callSlowly(EndpointFamily.PLAYER, calls - 1);
		this.stage.refused(EndpointFamily.PLAYER, new QuotaExceeded(this.stage.in(3600)));
	}

}
