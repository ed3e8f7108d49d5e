package dev.earshot.account.people;

import java.util.Optional;

import dev.earshot.account.people.AccountProperties.SignUpPolicy;
import dev.earshot.oauth.OAuthIdentity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides who comes in: whoever is known, the first of all as owner, then those the owner
 * admitted, or anybody where sign-up is open.
 */
@Component
class SignUp {

	private final Accounts accounts;

	private final Invitations invitations;

	private final AccountProperties properties;

	SignUp(Accounts accounts, Invitations invitations, AccountProperties properties) {
		this.accounts = accounts;
		this.invitations = invitations;
		this.properties = properties;
	}

	/**
	 * Finds or makes the account of somebody who proved who they are at Spotify.
	 * @param identity who they are
	 * @return their account, up to date
	 * @throws NotAdmitted if they may not come in
	 */
	@Transactional
	Account admit(OAuthIdentity identity) {
		Optional<Account> known = this.accounts.find(identity);
		if (known.isPresent()) {
			return this.accounts.connect(known.get().id(), identity);
		}
		if (!this.accounts.hasOwner()) {
			return this.accounts.add(identity, Role.OWNER);
		}
		if (this.invitations.take(identity.userId()) || this.properties.signUp() == SignUpPolicy.OPEN) {
			return this.accounts.add(identity, Role.MEMBER);
		}
		throw new NotAdmitted(identity);
	}

}
