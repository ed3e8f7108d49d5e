package dev.earshot.playback.polling;

import java.util.List;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.playback.Demand;
import dev.earshot.playback.DemandLevel;
import dev.earshot.spotify.budget.CallBudget;

import org.springframework.stereotype.Component;

/**
 * How often to poll for each account: by the greatest demand and by the call budget.
 */
@Component
class PollingRates {

	private final List<Demand> demands;

	private final CallBudget budget;

	PollingRates(List<Demand> demands, CallBudget budget) {
		this.demands = demands;
		this.budget = budget;
	}

	PollingRate of(AccountId account) {
		DemandLevel level = level(account);
		return new PollingRate(level, this.budget.slowdown(account, PollingRate.priority(level)));
	}

	Stream<AccountId> demandedAtStart() {
		return this.demands.stream().flatMap((demand) -> demand.atStart().stream()).distinct();
	}

	boolean isDemanded(AccountId account) {
		return level(account) != DemandLevel.NONE;
	}

	// Whether people see at once what plays.
	boolean isSeen(AccountId account) {
		return level(account).compareTo(DemandLevel.BACKGROUND) > 0;
	}

	private DemandLevel level(AccountId account) {
		return this.demands.stream().map((demand) -> demand.of(account)).reduce(DemandLevel.NONE, DemandLevel::or);
	}

}
