package dev.earshot.providers.oauth2;

import dev.earshot.oauth.RedirectUris;
import dev.earshot.providers.OwnerLoginGuard;
import dev.earshot.providers.ProviderRefused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of an OAuth 2 provider: what was entered, and the last trial login.
 */
@Controller
@RequestMapping(OAuth2Controller.PATH + "/{id}")
class OAuth2EntryController {

	private final OAuth2Providers providers;

	private final TrialLogins trials;

	private final RedirectUris redirectUris;

	private final OwnerLoginGuard guard;

	OAuth2EntryController(OAuth2Providers providers, TrialLogins trials, RedirectUris redirectUris,
			OwnerLoginGuard guard) {
		this.providers = providers;
		this.trials = trials;
		this.redirectUris = redirectUris;
		this.guard = guard;
	}

	@GetMapping
	String page(@PathVariable String id, Model model) {
		OAuth2Provider provider = this.providers.find(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("provider", OAuth2View.of(provider.entry(), this.redirectUris.of(id)));
		model.addAttribute("report", this.trials.report(id).orElse(null));
		return "providers/oauth2";
	}

	@PostMapping("/remove")
	String remove(@PathVariable String id, RedirectAttributes redirect) {
		try {
			this.providers.find(id).ifPresent((provider) -> this.guard.release(provider.issuer()));
		}
		catch (ProviderRefused ex) {
			redirect.addFlashAttribute("refusal", ex.refusal());
			return "redirect:" + OAuth2Controller.PATH + "/" + id;
		}
		this.providers.remove(id);
		this.trials.forget(id);
		redirect.addFlashAttribute("notice", "provider-removed");
		return "redirect:/admin/providers";
	}

}
