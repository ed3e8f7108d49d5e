package dev.earshot.account.people;

import dev.earshot.account.AccountRemoved;
import dev.earshot.account.SpotifyConnections;
import dev.earshot.account.people.PeopleAudit.InvitationWithdrawn;
import dev.earshot.account.people.PeopleAudit.PersonInvited;
import dev.earshot.account.people.PeopleAudit.PersonRemoved;
import dev.earshot.core.AccountId;
import dev.earshot.web.OwnerSection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The owner's page, with sections from all modules, and its forms about people.
 */
@Controller
@RequestMapping("/admin")
class PeopleController {

	private static final String PAGE = "account/people";

	private static final String BACK = "redirect:/admin";

	private final Accounts accounts;

	private final Invitations invitations;

	private final AccountRemoval removal;

	private final ObjectProvider<OwnerSection> sections;

	private final ApplicationEventPublisher events;

	PeopleController(Accounts accounts, Invitations invitations, AccountRemoval removal,
			ObjectProvider<OwnerSection> sections, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.invitations = invitations;
		this.removal = removal;
		this.sections = sections;
		this.events = events;
	}

	@ModelAttribute
	void describe(Model model) {
		model.addAttribute("maxPeople", SpotifyConnections.SEATS);
		model.addAttribute("sections", this.sections.orderedStream().map(OwnerSection::content).toList());
	}

	@GetMapping
	String page(Model model) {
		model.addAttribute("invitationForm", new InvitationForm(null));
		return PAGE;
	}

	@PostMapping("/invitations")
	String invite(@Valid @ModelAttribute InvitationForm invitationForm, BindingResult errors,
			RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return PAGE;
		}
		this.invitations.add(invitationForm.spotifyId());
		this.events.publishEvent(new PersonInvited(invitationForm.spotifyId()));
		redirect.addFlashAttribute("notice", "invited");
		return BACK;
	}

	@PostMapping("/invitations/revoke")
	String revoke(@RequestParam String spotifyId, RedirectAttributes redirect) {
		if (this.invitations.take(spotifyId)) {
			this.events.publishEvent(new InvitationWithdrawn(spotifyId));
		}
		redirect.addFlashAttribute("notice", "invitation-revoked");
		return BACK;
	}

	@PostMapping("/people/remove")
	String remove(@RequestParam AccountId id, RedirectAttributes redirect) {
		this.accounts.find(id).filter((account) -> !account.isOwner()).ifPresent((account) -> {
			this.removal.remove(account.id());
			this.events.publishEvent(new AccountRemoved(account.id(), account.spotifyId()));
			this.events.publishEvent(new PersonRemoved());
			redirect.addFlashAttribute("notice", "person-removed");
		});
		return BACK;
	}

	/** Accepts a Spotify user ID or the address of a profile. */
	record InvitationForm(@Pattern(regexp = "[^\\s/:?#]{1,255}") String spotifyId) {

		InvitationForm(@Nullable String spotifyId) {
			this.spotifyId = (spotifyId != null) ? userId(spotifyId.strip()) : "";
		}

		// Spotify's share menu copies an address or URI.
		private static String userId(String pasted) {
			return pasted.replaceFirst("^(https://open\\.spotify\\.com/user/|spotify:user:)", "")
				.replaceFirst("\\?.*$", "");
		}

	}

}
