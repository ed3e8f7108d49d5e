package dev.earshot.account.people;

import java.util.Optional;

import dev.earshot.account.people.AccountProperties.SignUpPolicy;
import dev.earshot.oauth.OAuthIdentity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Admits known and invited people, the first one as owner, and anybody if it is open.
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
