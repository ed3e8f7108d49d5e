package dev.earshot.account.calls;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.earshot.account.People;
import dev.earshot.account.People.Person;
import dev.earshot.core.AccountId;
import dev.earshot.spotify.budget.CallBudget;
import dev.earshot.web.OwnerSection;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows the owner how many calls to Spotify were made.
 */
@Component
@Order(30)
class CallsSection implements OwnerSection {

	private final CallBudget budget;

	private final People people;

	CallsSection(CallBudget budget, People people) {
		this.budget = budget;
		this.people = people;
	}

	@Override
	public Content content() {
		Map<AccountId, String> names = this.people.everybody()
			.stream()
			.collect(Collectors.toMap(Person::id, Person::name));
		List<CallsView> calls = this.budget.usageToday().stream().map((use) -> CallsView.of(use, names)).toList();
		return new Content("account/calls :: calls", calls);
	}

}
