package dev.earshot.account.identity;

import java.util.List;

import dev.earshot.account.LoginMethods;
import dev.earshot.account.People;
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
	public boolean ownerNeeds(String issuer) {
		return this.people.owner()
			.filter((owner) -> canLogIn(owner.id()) && !canLogInWithout(owner.id(), issuer))
			.isPresent();
	}

	boolean canLogInWithout(AccountId account, String issuer) {
		List<String> others = issuers().stream().filter((other) -> !other.equals(issuer)).toList();
		return this.signUp.hasSpotify(account) || this.identities.hasOneOf(account, others);
	}

	private List<String> issuers() {
		return this.providers.signIn().stream().map(SignInProvider::issuer).toList();
	}

}
