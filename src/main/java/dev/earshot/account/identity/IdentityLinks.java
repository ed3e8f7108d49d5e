package dev.earshot.account.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.identity.IdentityAudit.IdentityLinked;
import dev.earshot.account.identity.IdentityAudit.IdentityUnlinked;
import dev.earshot.account.linking.LinkRefusal;
import dev.earshot.account.linking.LinkRefused;
import dev.earshot.account.people.SignUp;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.ProviderIdentity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is let in with an identity, and whose it becomes. Issuer and subject decide, never
 * a name or an e-mail address: those can be given to another person.
 */
@Service
class IdentityLinks {

	private final Identities identities;

	private final SignUp signUp;

	private final LinkedLoginMethods methods;

	private final ApplicationEventPublisher events;

	IdentityLinks(Identities identities, SignUp signUp, LinkedLoginMethods methods, ApplicationEventPublisher events) {
		this.identities = identities;
		this.signUp = signUp;
		this.methods = methods;
		this.events = events;
	}

	/**
	 * Lets in whoever has linked the identity, and a stranger if sign-up is open.
	 * @throws LinkRefused if nobody has and it is not
	 */
	@Transactional
	AccountPrincipal signIn(ProviderIdentity identity) {
		String name = Objects.requireNonNullElse(identity.name(), identity.subject());
		Optional<AccountId> known = this.identities.account(identity);
		if (known.isPresent()) {
			this.identities.use(identity);
			return this.signUp.signIn(known.get(), name);
		}
		AccountPrincipal added = this.signUp.admitWithoutSpotify(name);
		this.identities.add(added.accountId(), identity);
		return added;
	}

	/**
	 * Links an identity to the account of somebody who has asked for it. Does nothing if
	 * it is linked already.
	 * @throws LinkRefused if it is somebody else's, or they have another one of the
	 * issuer
	 */
	@Transactional
	void link(AccountId account, ProviderIdentity identity) {
		Optional<AccountId> owner = this.identities.account(identity);
		if (owner.isEmpty()) {
			add(account, identity);
		}
		else if (!owner.get().equals(account)) {
			throw new LinkRefused(LinkRefusal.IDENTITY_TAKEN);
		}
	}

	private void add(AccountId account, ProviderIdentity identity) {
		if (this.identities.hasOneOf(account, List.of(identity.issuer()))) {
			throw new LinkRefused(LinkRefusal.IDENTITY_SECOND);
		}
		try {
			this.identities.add(account, identity);
			this.events.publishEvent(new IdentityLinked(account, identity.issuer()));
		}
		catch (DuplicateKeyException ex) {
			// Two requests at the same moment.
			throw new LinkRefused(LinkRefusal.IDENTITY_TAKEN);
		}
	}

	/**
	 * Unlinks the identity of an issuer.
	 * @throws LinkRefused if the person could not log in without it
	 */
	@Transactional
	void unlink(AccountId account, String issuer) {
		this.identities.lock(account);
		if (!this.methods.canLogInWithout(account, issuer)) {
			throw new LinkRefused(LinkRefusal.LAST_WAY_IN);
		}
		if (this.identities.remove(account, issuer)) {
			this.events.publishEvent(new IdentityUnlinked(account, issuer));
		}
	}

}
