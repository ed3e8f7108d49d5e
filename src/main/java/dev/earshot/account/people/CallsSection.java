package dev.earshot.account.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

	private final Accounts accounts;

	CallsSection(CallBudget budget, Accounts accounts) {
		this.budget = budget;
		this.accounts = accounts;
	}

	@Override
	public Content content() {
		Map<AccountId, String> names = this.accounts.all()
			.stream()
			.collect(Collectors.toMap(Account::id, Account::name));
		List<CallsView> calls = this.budget.usageToday().stream().map((use) -> CallsView.of(use, names)).toList();
		return new Content("account/calls :: calls", calls);
	}

}
