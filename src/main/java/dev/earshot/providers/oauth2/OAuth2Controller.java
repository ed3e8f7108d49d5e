package dev.earshot.providers.oauth2;

import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.oauth.RedirectUris;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.signin.ProviderEntry;
import dev.earshot.providers.signin.WaysIn;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form that an OAuth 2 provider is entered and changed with. It is checked before it
 * is saved.
 */
@Controller
@RequestMapping(OAuth2Controller.PATH)
class OAuth2Controller {

	static final String PATH = "/admin/providers/oauth2";

	private static final String PAGE = "providers/oauth2-form";

	private final OAuth2Providers providers;

	private final Logos logos;

	private final RedirectUris redirectUris;

	private final InstantSource clock;

	private final WaysIn waysIn;

	OAuth2Controller(OAuth2Providers providers, Logos logos, RedirectUris redirectUris, InstantSource clock,
			WaysIn waysIn) {
		this.providers = providers;
		this.logos = logos;
		this.redirectUris = redirectUris;
		this.clock = clock;
		this.waysIn = waysIn;
	}

	@GetMapping
	String add(Model model) {
		OAuth2Form form = OAuth2Form.empty(ProviderEntry.newId("oauth2"));
		model.addAttribute("oauth2Form", form);
		return page(form, PATH, model);
	}

	private String page(OAuth2Form form, String action, Model model) {
		model.addAttribute("redirectUri", this.redirectUris.of(form.id()));
		model.addAttribute("action", action);
		model.addAttribute("isNew", action.equals(PATH));
		this.providers.find(form.id())
			.ifPresent((provider) -> model.addAttribute("lockedOut", this.waysIn.lockedOutWithout(provider.issuer())));
		return PAGE;
	}

	@PostMapping
	String enter(@Valid @ModelAttribute("oauth2Form") OAuth2Form form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		if (errors.hasFieldErrors("id")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		// The form was sent twice.
		if (this.providers.find(form.id()).isPresent()) {
			return page(form.id());
		}
		return isComplete(form, errors) ? attempt(form, PATH, model, redirect, () -> enter(form))
				: page(form, PATH, model);
	}

	private static String page(String id) {
		return "redirect:" + PATH + "/" + id;
	}

	private static boolean isComplete(OAuth2Form form, BindingResult errors) {
		if (form.clientSecret().isEmpty()) {
			errors.rejectValue("clientSecret", "required");
		}
		return !errors.hasErrors();
	}

	private String attempt(OAuth2Form form, String action, Model model, RedirectAttributes redirect, Runnable work) {
		try {
			work.run();
			redirect.addFlashAttribute("notice", "provider-entered");
			return page(form.id());
		}
		catch (ProviderRefused ex) {
			model.addAttribute("refusal", ex.refusal());
			return page(form, action, model);
		}
	}

	private void enter(OAuth2Form form) {
		OAuth2Entry entry = form.entry(this.logos.find(form.logo(), null), this.clock.instant());
		this.providers.check(entry);
		this.providers.add(entry);
	}

	@GetMapping("/{id}/change")
	String change(@PathVariable String id, Model model) {
		OAuth2Form form = this.providers.find(id)
			.map((provider) -> OAuth2Form.of(provider.entry()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("oauth2Form", form);
		return page(form, changePath(id), model);
	}

	private static String changePath(String id) {
		return PATH + "/" + id + "/change";
	}

	@PostMapping("/{id}/change")
	String change(@PathVariable String id, @RequestParam(defaultValue = "0") long lockedOut,
			@Valid @ModelAttribute("oauth2Form") OAuth2Form sent, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		OAuth2Entry before = this.providers.entry(id);
		if (errors.hasFieldErrors("id")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		OAuth2Form form = sent.withId(id);
		return isComplete(form.withSecretOf(before), errors)
				? attempt(form, changePath(id), model, redirect, () -> replace(before, form, lockedOut))
				: page(form, changePath(id), model);
	}

	private void replace(OAuth2Entry before, OAuth2Form form, long lockedOut) {
		Logo logo = this.logos.find(form.logo(), before.logo());
		Instant now = this.clock.instant();
		this.providers.replace(before.id(),
				(current) -> replacement(current, form.replacing(current, logo, now), lockedOut));
	}

	private OAuth2Entry replacement(OAuth2Entry current, OAuth2Entry replacement, long lockedOut) {
		if (!current.issuer().equals(replacement.issuer())) {
			this.waysIn.release(current.issuer(), lockedOut);
		}
		return replacement;
	}

}
