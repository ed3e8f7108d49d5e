package dev.earshot.providers.oidc;

import java.time.InstantSource;

import dev.earshot.oauth.RedirectUris;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.signin.ProviderEntry;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form that an OpenID provider is entered with. It is checked before it is saved.
 */
@Controller
@RequestMapping(OidcController.PATH)
class OidcController {

	static final String PATH = "/admin/providers/oidc";

	private static final String PAGE = "providers/oidc-form";

	private final OidcProviders providers;

	private final Discovery discovery;

	private final RedirectUris redirectUris;

	private final InstantSource clock;

	OidcController(OidcProviders providers, Discovery discovery, RedirectUris redirectUris, InstantSource clock) {
		this.providers = providers;
		this.discovery = discovery;
		this.redirectUris = redirectUris;
		this.clock = clock;
	}

	@GetMapping
	String form(Model model) {
		OidcForm form = OidcForm.empty(ProviderEntry.newId("oidc"));
		model.addAttribute("oidcForm", form);
		return page(form, model);
	}

	private String page(OidcForm form, Model model) {
		model.addAttribute("redirectUri", this.redirectUris.of(form.id()));
		return PAGE;
	}

	@PostMapping
	String enter(@Valid @ModelAttribute OidcForm oidcForm, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		if (errors.hasFieldErrors("id")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		// The form was sent twice.
		if (this.providers.find(oidcForm.id()).isPresent()) {
			return "redirect:" + PATH + "/" + oidcForm.id();
		}
		return errors.hasErrors() ? page(oidcForm, model) : checked(oidcForm, model, redirect);
	}

	private String checked(OidcForm form, Model model, RedirectAttributes redirect) {
		try {
			OidcEntry entry = form.entry(this.discovery.find(form.issuer()), this.clock.instant());
			this.providers.check(entry);
			this.providers.add(entry);
			redirect.addFlashAttribute("notice", "provider-entered");
			return "redirect:" + PATH + "/" + entry.id();
		}
		catch (ProviderRefused ex) {
			model.addAttribute("refusal", ex.refusal());
			return page(form, model);
		}
	}

}
