package dev.earshot.account.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.StoredTokens;
import dev.earshot.spotify.budget.CallBudget;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

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
 * The owner's page: who is here, who may come, who has to go, and how many calls to
 * Spotify that costs.
 */
@Controller
@RequestMapping("/admin")
class PeopleController {

	private static final String PAGE = "account/people";

	private static final String BACK = "redirect:/admin";

	private final Accounts accounts;

	private final StoredTokens tokens;

	private final Invitations invitations;

	private final AccountRemoval removal;

	private final CallBudget budget;

	private final AccountProperties properties;

	PeopleController(Accounts accounts, StoredTokens tokens, Invitations invitations, AccountRemoval removal,
			CallBudget budget, AccountProperties properties) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.invitations = invitations;
		this.removal = removal;
		this.budget = budget;
		this.properties = properties;
	}

	@ModelAttribute
	void describe(Model model) {
		List<Account> people = this.accounts.all();
		model.addAttribute("people",
				people.stream()
					.map((account) -> PersonView.of(account, this.tokens.consent(account.id()).orElse(null)))
					.toList());
		model.addAttribute("calls", calls(people));
		model.addAttribute("invitations", this.invitations.all());
		model.addAttribute("signUp", this.properties.signUp().name().toLowerCase(Locale.ROOT));
		model.addAttribute("seats", PersonView.SEATS);
	}

	private List<CallsView> calls(List<Account> people) {
		Map<AccountId, String> names = people.stream().collect(Collectors.toMap(Account::id, Account::name));
		return this.budget.usageToday().stream().map((use) -> CallsView.of(use, names)).toList();
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
		redirect.addFlashAttribute("notice", "invited");
		return BACK;
	}

	@PostMapping("/invitations/revoke")
	String revoke(@RequestParam String spotifyId, RedirectAttributes redirect) {
		this.invitations.take(spotifyId);
		redirect.addFlashAttribute("notice", "invitation-revoked");
		return BACK;
	}

	@PostMapping("/people/remove")
	String remove(@RequestParam AccountId id, RedirectAttributes redirect) {
		this.accounts.find(id).filter((account) -> !account.isOwner()).ifPresent((account) -> {
			this.removal.remove(account.id());
			redirect.addFlashAttribute("notice", "person-removed");
		});
		return BACK;
	}

	/**
	 * Whom to admit.
	 *
	 * @param spotifyId their user id at Spotify, or the address of their profile
	 */
	record InvitationForm(@Pattern(regexp = "[^\\s/:?#]{1,255}") String spotifyId) {

		InvitationForm(@Nullable String spotifyId) {
			this.spotifyId = (spotifyId != null) ? userId(spotifyId.strip()) : "";
		}

		// People copy what Spotify's share menu gives them.
		private static String userId(String pasted) {
			return pasted.replaceFirst("^(https://open\\.spotify\\.com/user/|spotify:user:)", "")
				.replaceFirst("\\?.*$", "");
		}

	}

}
