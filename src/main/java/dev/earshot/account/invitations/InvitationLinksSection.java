package dev.earshot.account.invitations;

import java.util.List;

import dev.earshot.web.FormTokens;
import dev.earshot.web.OwnerSection;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the owner make invitation links, and shows those that are open.
 */
@Component
@Order(21)
class InvitationLinksSection implements OwnerSection {

	private final InvitationLinks links;

	private final FormTokens tokens;

	InvitationLinksSection(InvitationLinks links, FormTokens tokens) {
		this.links = links;
		this.tokens = tokens;
	}

	@Override
	public Content content() {
		return new Content("account/invitation-links :: links",
				new OpenLinks(this.links.open(), InvitationLinks.LIFETIME.toDays(), this.tokens.newToken()));
	}

	/**
	 * What the section shows.
	 *
	 * @param days how long a new link lasts
	 * @param once the token of the form
	 */
	record OpenLinks(List<InvitationLink> links, long days, String once) {
	}

}
