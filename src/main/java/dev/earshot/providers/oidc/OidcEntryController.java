package dev.earshot.providers.oidc;

import java.time.InstantSource;

import dev.earshot.oauth.RedirectUris;
import dev.earshot.providers.ProviderRefused;
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

	private final InstantSource clock;

	OidcEntryController(OidcProviders providers, Discovery discovery, RedirectUris redirectUris, PublicUrl publicUrl,
			InstantSource clock) {
		this.providers = providers;
		this.discovery = discovery;
		this.redirectUris = redirectUris;
		this.publicUrl = publicUrl;
		this.clock = clock;
	}

	@GetMapping
	String page(@PathVariable String id, Model model) {
		OidcView view = OidcView.of(entry(id), this.redirectUris.of(id), this.publicUrl.base() + "/login");
		model.addAttribute("provider", view);
		return PAGE;
	}

	private OidcEntry entry(String id) {
		return this.providers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@PostMapping("/check")
	String check(@PathVariable String id, Model model, RedirectAttributes redirect) {
		return attempt(id, "provider-checked", model, redirect, () -> {
			OidcEntry entry = entry(id);
			ProviderMetadata found = this.discovery.findAgain(entry.issuer());
			this.providers.check(entry.withMetadata(found, this.clock.instant()));
			this.providers.saveMetadata(entry.id(), found);
		});
	}

	@PostMapping("/secret")
	String replaceSecret(@PathVariable String id, @RequestParam String clientSecret, Model model,
			RedirectAttributes redirect) {
		return attempt(id, "provider-secret-replaced", model, redirect, () -> {
			OidcEntry replaced = entry(id).withSecret(clientSecret.strip(), this.clock.instant());
			this.providers.check(replaced);
			this.providers.replaceSecret(replaced);
		});
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
