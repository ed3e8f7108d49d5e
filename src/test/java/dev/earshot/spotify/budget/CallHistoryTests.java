package dev.earshot.spotify.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class CallHistoryTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

	@ParameterizedTest
	@EnumSource
	void addsUpHoursAndAccountsByDay(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		CallBudgetStore store = BudgetStage.store(jdbc);
		store.addCalls(hour("2026-11-23T00:00:00Z", new AccountId("kim")), 1);
		store.addCalls(hour("2026-11-23T23:00:00Z", null), 2);
		store.addCalls(hour("2026-11-24T00:00:00Z", null), 4);
		assertThat(new CallHistory(jdbc).since(Instant.EPOCH)).isEqualTo(
				Map.of(MONDAY, Map.of(EndpointFamily.PLAYER, 3), MONDAY.plusDays(1), Map.of(EndpointFamily.PLAYER, 4)));
	}

	@ParameterizedTest
	@EnumSource
	void leavesOutWhatIsOlder(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		BudgetStage.store(jdbc).addCalls(hour("2026-11-23T23:00:00Z", null), 2);
		assertThat(new CallHistory(jdbc).since(Instant.parse("2026-11-24T00:00:00Z"))).isEmpty();
	}

	private static HourlyCountKey hour(String start, @Nullable AccountId account) {
		return new HourlyCountKey(EndpointFamily.PLAYER, account, Instant.parse(start));
	}

}
