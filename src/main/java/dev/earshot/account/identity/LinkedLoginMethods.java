package dev.earshot.account.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.account.LoginMethods;
import dev.earshot.account.People;
import dev.earshot.account.People.Person;
import dev.earshot.account.people.SignUp;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.SignInProvider;

import org.springframework.stereotype.Component;

/**
 * Knows Spotify and the linked identities. An identity of a provider that was removed
 * lets nobody in.
 */
@Component
class LinkedLoginMethods implements LoginMethods {

	private final Identities identities;

	private final SignUp signUp;

	private final OAuthProviders providers;

	private final People people;

	LinkedLoginMethods(Identities identities, SignUp signUp, OAuthProviders providers, People people) {
		this.identities = identities;
		this.signUp = signUp;
		this.providers = providers;
		this.people = people;
	}

	@Override
	public boolean canLogIn(AccountId account) {
		return this.signUp.hasSpotify(account) || this.identities.hasOneOf(account, issuers());
	}

	@Override
	public List<AccountId> lockedOutWithout(String issuer) {
		return lockedOut(this.people.everybody().stream(), issuer).toList();
	}

	@Override
	public boolean ownerNeeds(String issuer) {
		return lockedOut(this.people.owner().stream(), issuer).findAny().isPresent();
	}

	// An issuer may be entered twice.
	private Stream<AccountId> lockedOut(Stream<Person> people, String issuer) {
		List<String> others = new ArrayList<>(issuers());
		boolean isEntered = others.remove(issuer);
		return people.map(Person::id)
			.filter((account) -> isEntered && !this.signUp.hasSpotify(account)
					&& this.identities.hasOneOf(account, List.of(issuer))
					&& !this.identities.hasOneOf(account, others));
	}

	boolean canLogInWithout(AccountId account, String issuer) {
		List<String> others = issuers().stream().filter((other) -> !other.equals(issuer)).toList();
		return this.signUp.hasSpotify(account) || this.identities.hasOneOf(account, others);
	}

	private List<String> issuers() {
		return this.providers.signIn().stream().map(SignInProvider::issuer).toList();
	}

}
