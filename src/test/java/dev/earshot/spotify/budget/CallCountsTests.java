package dev.earshot.spotify.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.CallPriority;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.spy;

class CallCountsTests {

	private Instant now = Instant.parse("2026-11-21T22:30:00Z");

	private final InstantSource clock = () -> this.now;

	@ParameterizedTest
	@EnumSource
	void surviveARestart(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		CallCounts counts = counts(jdbc);
		add(counts, 3);
		counts.flush();
		assertThat(counts(jdbc).today(EndpointFamily.PLAYER)).isEqualTo(3);
	}

	@ParameterizedTest
	@EnumSource
	void addToStoredCounts(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		CallCounts counts = counts(jdbc);
		add(counts, 3);
		counts.flush();
		add(counts, 2);
		counts.flush();
		counts.flush();
		assertThat(counts(jdbc).today(EndpointFamily.PLAYER)).isEqualTo(5);
	}

	@ParameterizedTest
	@EnumSource
	void startAtZeroAtMidnight(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		CallCounts counts = counts(jdbc);
		add(counts, 3);
		pass(Duration.ofHours(2));
		add(counts, 1);
		counts.flush();
		assertThat(counts.today(EndpointFamily.PLAYER)).isEqualTo(1);
		assertThat(counts(jdbc).today(EndpointFamily.PLAYER)).isEqualTo(1);
		assertThat(counts(jdbc).lastDay(EndpointFamily.PLAYER)).isEqualTo(4);
	}

	@ParameterizedTest
	@EnumSource
	void areDeletedAfterAQuarter(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		CallCounts counts = counts(jdbc);
		add(counts, 3);
		counts.flush();
		pass(Duration.ofDays(91));
		counts.deleteOld();
		assertThat(jdbc.sql("select count(*) from call_count").query(Integer.class).single()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void surviveARestartByAccount(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		CallCounts counts = counts(jdbc);
		add(counts, 3);
		add(counts, 2, null);
		counts.flush();
		assertThat(counts(jdbc).today(EndpointFamily.PLAYER)).isEqualTo(5);
		assertThat(counts(jdbc).todayByAccount(EndpointFamily.PLAYER)).containsOnly(Map.entry(BudgetStage.ACCOUNT, 3));
	}

	@ParameterizedTest
	@EnumSource
	void includeRowsStoredBeforeAccountsWereCounted(TestDatabase database) {
		JdbcClient jdbc = database.upgraded("5",
				(before) -> before.sql("insert into call_count (family, hour_start, calls) values ('PLAYER', :hour, 7)")
					.param("hour", this.now.truncatedTo(ChronoUnit.HOURS).toEpochMilli())
					.update());
		assertThat(counts(jdbc).today(EndpointFamily.PLAYER)).isEqualTo(7);
		assertThat(counts(jdbc).todayByAccount(EndpointFamily.PLAYER)).isEmpty();
	}

	@Test
	void countAnAccountOnlyWithinADay() {
		CallCounts counts = counts(TestDatabase.SQLITE.empty());
		add(counts, 1);
		add(counts, 1, null);
		assertThat(counts.accountsOfLastDay(EndpointFamily.PLAYER)).isEqualTo(1);
		pass(Duration.ofHours(25));
		assertThat(counts.accountsOfLastDay(EndpointFamily.PLAYER)).isZero();
	}

	@Test
	void countEachFamilyByItself() {
		CallCounts counts = counts(TestDatabase.SQLITE.empty());
		add(counts, 3);
		assertThat(counts.today(EndpointFamily.CATALOGUE)).isZero();
	}

	@Test
	void countTheLastDayByTheHour() {
		CallCounts counts = counts(TestDatabase.SQLITE.empty());
		add(counts, 3);
		pass(Duration.ofHours(23));
		add(counts, 1);
		assertThat(counts.lastDay(EndpointFamily.PLAYER)).isEqualTo(4);
		pass(Duration.ofHours(1));
		assertThat(counts.lastDay(EndpointFamily.PLAYER)).isEqualTo(1);
	}

	@Test
	void surviveAFailingDatabase() {
		JdbcClient jdbc = TestDatabase.SQLITE.empty();
		CallBudgetStore store = spy(BudgetStage.store(jdbc));
		CallCounts counts = new CallCounts(store, this.clock);
		add(counts, 3);
		willThrow(new DataAccessResourceFailureException("locked")).willCallRealMethod()
			.given(store)
			.addCalls(any(), anyInt());
		counts.flush();
		assertThat(counts(jdbc).today(EndpointFamily.PLAYER)).isZero();
		counts.flush();
		assertThat(counts(jdbc).today(EndpointFamily.PLAYER)).isEqualTo(3);
	}

	private CallCounts counts(JdbcClient jdbc) {
		return new CallCounts(BudgetStage.store(jdbc), this.clock);
	}

	private static void add(CallCounts counts, int calls) {
		add(counts, calls, BudgetStage.ACCOUNT);
	}

	private static void add(CallCounts counts, int calls, @Nullable AccountId account) {
		for (int call = 0; call < calls; call++) {
			counts.add(new CallContext(EndpointFamily.PLAYER, account, CallPriority.LIVE));
		}
	}

	private void pass(Duration time) {
		this.now = this.now.plus(time);
	}

}
