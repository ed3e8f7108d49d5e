package dev.earshot.scrobbling.page;

import java.util.Optional;

import dev.earshot.account.ProfileSection;
import dev.earshot.core.AccountId;
import dev.earshot.scrobbling.targets.Targets;
import dev.earshot.web.OwnerSection.Content;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Leads from the profile to where plays are sent.
 */
@Component
@Order(35)
class ScrobblingSection implements ProfileSection {

	private final Targets targets;

	ScrobblingSection(Targets targets) {
		this.targets = targets;
	}

	@Override
	public Optional<Content> content(AccountId account) {
		return Optional.of(new Content("scrobbling/parts :: profile", this.targets.of(account).size()));
	}

}
