package dev.earshot.account.people;

import java.util.List;

import dev.earshot.account.people.AccountProperties.SignUpPolicy;
import dev.earshot.account.people.Invitations.Invitation;
import dev.earshot.web.OwnerSection;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows the owner who may sign up.
 */
@Component
@Order(20)
class InvitationsSection implements OwnerSection {

	private final Invitations invitations;

	private final AccountProperties properties;

	InvitationsSection(Invitations invitations, AccountProperties properties) {
		this.invitations = invitations;
		this.properties = properties;
	}

	@Override
	public Content content() {
		boolean isToAnybody = this.properties.signUp() == SignUpPolicy.OPEN;
		return new Content("account/invitations :: invitations", new Open(isToAnybody, this.invitations.all()));
	}

	record Open(boolean isToAnybody, List<Invitation> invitations) {
	}

}
