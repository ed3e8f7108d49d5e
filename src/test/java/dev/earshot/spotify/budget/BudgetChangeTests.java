package dev.earshot.spotify.budget;

import java.time.Instant;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.core.Interval;
import dev.earshot.spotify.budget.BudgetChange.Called;
import dev.earshot.spotify.budget.BudgetChange.Closed;
import dev.earshot.spotify.budget.BudgetChange.Learned;
import dev.earshot.spotify.budget.BudgetChange.Opened;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BudgetChangeTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	static Stream<BudgetChange> changes() {
		return Stream.of(new Called(new HourlyCountKey(EndpointFamily.PLAYER, new AccountId("a"), NOON), false),
				new Called(new HourlyCountKey(EndpointFamily.ACCOUNTS, null, NOON), true),
				new Opened(BreakerScope.APP, new Interval(NOON, NOON.plusSeconds(1))), new Closed(BreakerScope.APP),
				new Learned(EndpointFamily.PLAYER, new LearnedQuota(7, NOON)));
	}

	@ParameterizedTest
	@MethodSource("changes")
	void isReadAsItWasTold(BudgetChange change) {
		assertThat(BudgetChange.read(change.text())).contains(change);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "called", "called PLAYER a noon member", "called RADIO a 1 member", "moved a b c d" })
	void isNothingIfAnotherVersionToldIt(String text) {
		assertThat(BudgetChange.read(text)).isEmpty();
	}

}
