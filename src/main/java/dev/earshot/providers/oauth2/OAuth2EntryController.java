package dev.earshot.providers.oauth2;

import dev.earshot.oauth.RedirectUris;
import dev.earshot.providers.signin.WaysIn;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of an OAuth 2 provider: what was entered, and the last trial login.
 */
@Controller
class OAuth2EntryController {

	private final OAuth2Providers providers;

	private final TrialReports reports;

	private final RedirectUris redirectUris;

	private final WaysIn waysIn;

	OAuth2EntryController(OAuth2Providers providers, TrialReports reports, RedirectUris redirectUris, WaysIn waysIn) {
		this.providers = providers;
		this.reports = reports;
		this.redirectUris = redirectUris;
		this.waysIn = waysIn;
	}

	@GetMapping(OAuth2Controller.PATH + "/{id}")
	String page(@PathVariable String id, Model model) {
		OAuth2Provider provider = this.providers.find(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("provider", OAuth2View.of(provider.entry(), this.redirectUris.of(id)));
		model.addAttribute("report", this.reports.find(id).orElse(null));
		model.addAttribute("lockedOut", this.waysIn.lockedOutWithout(provider.issuer()));
		return "providers/oauth2";
	}

}
