package dev.earshot.household;

import java.util.Map;
import java.util.Optional;

import dev.earshot.account.ProfileSection;
import dev.earshot.core.AccountId;
import dev.earshot.web.OwnerSection.Content;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Leads from the profile to the household.
 */
@Component
@Order(30)
class HouseholdSection implements ProfileSection {

	private final HouseholdConsents consents;

	HouseholdSection(HouseholdConsents consents) {
		this.consents = consents;
	}

	@Override
	public Optional<Content> content(AccountId account) {
		return Optional.of(new Content("household/parts :: section", given(account)));
	}

	private Map<String, Boolean> given(AccountId account) {
		return Map.of("playback", this.consents.isGiven(HouseholdConsent.PLAYBACK, account), "statistics",
				this.consents.isGiven(HouseholdConsent.STATISTICS, account));
	}

}
