package dev.earshot.household;

import java.util.List;
import java.util.Set;

import dev.earshot.account.CurrentAccount;
import dev.earshot.account.People;
import dev.earshot.core.AccountId;
import dev.earshot.household.HouseholdAudit.HouseholdConsentGiven;
import dev.earshot.household.HouseholdAudit.HouseholdConsentWithdrawn;
import dev.earshot.presence.PublicPlaybacks;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The household's page. Only those who show what they play see what others play.
 */
@Controller
class HouseholdController {

	private final HouseholdConsents consents;

	private final People people;

	private final PublicPlaybacks playbacks;

	private final ApplicationEventPublisher events;

	HouseholdController(HouseholdConsents consents, People people, PublicPlaybacks playbacks,
			ApplicationEventPublisher events) {
		this.consents = consents;
		this.people = people;
		this.playbacks = playbacks;
		this.events = events;
	}

	@GetMapping("/household")
	String page(@CurrentAccount AccountId account, Model model) {
		boolean agreed = this.consents.isGiven(HouseholdConsent.PLAYBACK, account);
		model.addAttribute("agreed", agreed);
		model.addAttribute("members", agreed ? members() : List.of());
		return "household/household";
	}

	private List<HouseholdMember> members() {
		Set<String> agreed = this.consents.all(HouseholdConsent.PLAYBACK);
		return this.people.everybody()
			.stream()
			.filter((person) -> agreed.contains(person.id().value()))
			.map((person) -> HouseholdMember.of(person, this.playbacks.refreshed(person.id()).playback()))
			.toList();
	}

	@PostMapping("/household/consent")
	String decide(@CurrentAccount AccountId account, @RequestParam boolean agreed) {
		if (agreed && this.consents.give(HouseholdConsent.PLAYBACK, account)) {
			this.events.publishEvent(new HouseholdConsentGiven(account));
		}
		if (!agreed && this.consents.withdraw(HouseholdConsent.PLAYBACK, account)) {
			this.events.publishEvent(new HouseholdConsentWithdrawn(account));
		}
		return "redirect:/household";
	}

}
