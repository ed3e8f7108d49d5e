package dev.earshot.account.people;

import java.util.Optional;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.invitations.PresentedInvitation;
import dev.earshot.account.linking.LinkRefusal;
import dev.earshot.account.linking.LinkRefused;
import dev.earshot.account.people.AccountProperties.SignUpPolicy;
import dev.earshot.account.people.PeopleAudit.InvitationAccepted;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.OAuthIdentity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Admits known and invited people, the first one as owner, and anybody if it is open.
 */
@Component
public class SignUp {

	private final Accounts accounts;

	private final Invitations invitations;

	private final PresentedInvitation presented;

	private final AccountProperties properties;

	private final ApplicationEventPublisher events;

	SignUp(Accounts accounts, Invitations invitations, PresentedInvitation presented, AccountProperties properties,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.invitations = invitations;
		this.presented = presented;
		this.properties = properties;
		this.events = events;
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
		if (this.invitations.take(identity.userId())) {
			return invited(this.accounts.add(identity, Role.MEMBER));
		}
		if (isOpen()) {
			return this.accounts.add(identity, Role.MEMBER);
		}
		if (this.presented.accept()) {
			return invited(this.accounts.add(identity, Role.MEMBER));
		}
		throw new NotAdmitted(identity);
	}

	private boolean isOpen() {
		return this.properties.signUp() == SignUpPolicy.OPEN;
	}

	private Account invited(Account account) {
		this.events.publishEvent(new InvitationAccepted(account.id()));
		return account;
	}

	/**
	 * Connects Spotify to an account that has asked for it.
	 * @throws LinkRefused if somebody else here has this Spotify account, or this person
	 * has another one
	 */
	@Transactional
	Account attach(AccountId id, OAuthIdentity identity) {
		Optional<Account> known = this.accounts.find(identity);
		if (known.isPresent() && !known.get().id().equals(id)) {
			throw new LinkRefused(LinkRefusal.IDENTITY_TAKEN);
		}
		if (known.isEmpty() && hasSpotify(id)) {
			throw new LinkRefused(LinkRefusal.IDENTITY_SECOND);
		}
		return this.accounts.connect(id, identity);
	}

	/**
	 * Admits somebody whom another provider than Spotify knows. They never become the
	 * owner.
	 * @param name what to call them
	 * @throws LinkRefused if sign-up is not open and they present no invitation
	 */
	@Transactional
	public AccountPrincipal admitWithoutSpotify(String name) {
		if (isOpen()) {
			return principal(this.accounts.add(name, Role.MEMBER));
		}
		if (this.presented.accept()) {
			return principal(invited(this.accounts.add(name, Role.MEMBER)));
		}
		throw new LinkRefused(LinkRefusal.IDENTITY_UNKNOWN);
	}

	/**
	 * Signs somebody in without Spotify.
	 * @param name what to call them if Spotify does not say
	 */
	public AccountPrincipal signIn(AccountId id, String name) {
		return principal(this.accounts.connect(id, name));
	}

	static AccountPrincipal principal(Account account) {
		return new AccountPrincipal(account.id(), account.role().authority());
	}

	/**
	 * Whether somebody can log in with Spotify.
	 */
	public boolean hasSpotify(AccountId id) {
		return this.accounts.hasSpotify(id);
	}

}
