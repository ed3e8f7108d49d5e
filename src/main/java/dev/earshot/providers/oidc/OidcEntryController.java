package dev.earshot.providers.oidc;

import dev.earshot.core.OneLine;
import dev.earshot.oauth.RedirectUris;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.signin.WaysIn;
import dev.earshot.web.PublicUrl;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of an OpenID provider: what it publishes, and the forms that check it again
 * and replace the secret.
 */
@Controller
@RequestMapping(OidcController.PATH + "/{id}")
class OidcEntryController {

	private static final String PAGE = "providers/oidc";

	private final OidcProviders providers;

	private final Discovery discovery;

	private final RedirectUris redirectUris;

	private final PublicUrl publicUrl;

	private final WaysIn waysIn;

	OidcEntryController(OidcProviders providers, Discovery discovery, RedirectUris redirectUris, PublicUrl publicUrl,
			WaysIn waysIn) {
		this.providers = providers;
		this.discovery = discovery;
		this.redirectUris = redirectUris;
		this.publicUrl = publicUrl;
		this.waysIn = waysIn;
	}

	@GetMapping
	String page(@PathVariable String id, Model model) {
		OidcEntry entry = this.providers.find(id)
			.map(OidcProvider::entry)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("provider", OidcView.of(entry, this.redirectUris.of(id), this.publicUrl.base() + "/login"));
		model.addAttribute("lockedOut", this.waysIn.lockedOutWithout(entry.issuer()));
		return PAGE;
	}

	@PostMapping("/check")
	String check(@PathVariable String id, Model model, RedirectAttributes redirect) {
		return attempt(id, "provider-checked", model, redirect,
				() -> this.providers.checkAgain(id, this.discovery.findAgain(this.providers.entry(id).issuer())));
	}

	@PostMapping("/secret")
	String replaceSecret(@PathVariable String id, @RequestParam String clientSecret, Model model,
			RedirectAttributes redirect) {
		return attempt(id, "provider-secret-replaced", model, redirect,
				() -> this.providers.replaceSecret(id, OneLine.of(clientSecret)));
	}

	private String attempt(String id, String done, Model model, RedirectAttributes redirect, Runnable work) {
		try {
			work.run();
			redirect.addFlashAttribute("notice", done);
			return "redirect:" + OidcController.PATH + "/" + id;
		}
		catch (ProviderRefused ex) {
			model.addAttribute("refusal", ex.refusal());
			return page(id, model);
		}
	}

}
