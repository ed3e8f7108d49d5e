package dev.earshot.account.identity;

import java.util.Objects;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.linking.LinkRefused;
import dev.earshot.account.pending.PendingLogins;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.ProviderIdentity;

import org.springframework.core.convert.converter.Converter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/**
 * Makes an account's principal of whomever a provider has identified. It signs in, or
 * links the identity to the account that asked for it and stays signed in to that one.
 */
@Component
class IdentityAuthentication implements Converter<OAuth2LoginAuthenticationToken, OAuth2AuthenticationToken> {

	private final IdentityLinks links;

	private final ProviderLogout logout;

	IdentityAuthentication(IdentityLinks links, ProviderLogout logout) {
		this.links = links;
		this.logout = logout;
	}

	@Override
	public OAuth2AuthenticationToken convert(OAuth2LoginAuthenticationToken login) {
		String provider = login.getClientRegistration().getRegistrationId();
		OAuth2User principal = principal(Objects.requireNonNull(login.getPrincipal()), provider);
		return new OAuth2AuthenticationToken(principal, principal.getAuthorities(), provider);
	}

	private OAuth2User principal(OAuth2User user, String provider) {
		return (user instanceof Identified identified) ? principal(identified, provider) : user;
	}

	private AccountPrincipal principal(Identified user, String provider) {
		try {
			AccountPrincipal person = PendingLogins.linkTarget()
				.map((target) -> linked(target, user.identity()))
				.orElseGet(() -> signedIn(user.identity()));
			remember(user, provider);
			return person;
		}
		catch (LinkRefused ex) {
			throw ex.failure();
		}
	}

	// Somebody new who logs in twice at the same moment is one account: the second login
	// finds what the first has stored, after it was refused as a duplicate or because the
	// first has used up the invitation.
	private AccountPrincipal signedIn(ProviderIdentity identity) {
		try {
			return this.links.signIn(identity);
		}
		catch (DuplicateKeyException | LinkRefused ex) {
			return this.links.signIn(identity);
		}
	}

	// Only OpenID providers have a logout.
	private void remember(Identified user, String provider) {
		if (user instanceof IdentifiedUser login) {
			this.logout.remember(provider, login.getIdToken().getTokenValue());
		}
	}

	// The callback was let through because this account is signed in.
	private AccountPrincipal linked(AccountId target, ProviderIdentity identity) {
		AccountPrincipal person = AccountPrincipal.current().orElseThrow();
		this.links.link(target, identity);
		return person;
	}

}
