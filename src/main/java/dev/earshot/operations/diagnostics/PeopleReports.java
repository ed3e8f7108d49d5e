package dev.earshot.operations.diagnostics;

import java.util.List;
import java.util.Optional;

import dev.earshot.account.People;
import dev.earshot.account.People.Person;
import dev.earshot.oauth.Consent;
import dev.earshot.oauth.StoredTokens;

import org.springframework.stereotype.Component;

/**
 * Reports on the logins of people at Spotify.
 */
@Component
class PeopleReports {

	private final People people;

	private final StoredTokens tokens;

	private final LastCalls last;

	PeopleReports(People people, StoredTokens tokens, LastCalls last) {
		this.people = people;
		this.tokens = tokens;
		this.last = last;
	}

	List<PersonReport> report() {
		return this.people.everybody().stream().map(this::person).toList();
	}

	private PersonReport person(Person person) {
		Optional<Consent> consent = this.tokens.consent(person.id());
		return new PersonReport(person.name(), consent.isPresent(), consent.map(Consent::authorizedAt).orElse(null),
				consent.map(Consent::loginDue).orElse(null), this.tokens.refreshedAt(person.id()).orElse(null),
				this.last.of(person.id()));
	}

}
