package dev.earshot.account.people;

import java.util.List;

import dev.earshot.account.SpotifyConnections;
import dev.earshot.oauth.StoredTokens;
import dev.earshot.web.OwnerSection;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows the owner all accounts.
 */
@Component
@Order(10)
class PeopleSection implements OwnerSection {

	private final Accounts accounts;

	private final StoredTokens tokens;

	PeopleSection(Accounts accounts, StoredTokens tokens) {
		this.accounts = accounts;
		this.tokens = tokens;
	}

	@Override
	public Content content() {
		List<PersonView> people = this.accounts.all().stream().map(this::person).toList();
		return new Content("account/person :: people", new People(people, seats(people), SpotifyConnections.SEATS));
	}

	private PersonView person(Account account) {
		return PersonView.of(account, this.tokens.consent(account.id()).orElse(null));
	}

	private static long seats(List<PersonView> people) {
		return people.stream().filter(PersonView::connected).count();
	}

	record People(List<PersonView> people, long seats, int maxPeople) {
	}

}
