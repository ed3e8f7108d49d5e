package dev.earshot.providers.oauth2;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

import dev.earshot.oauth.RedirectUris;
import dev.earshot.providers.OwnerLoginGuard;
import dev.earshot.providers.ProviderRefused;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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

	private static final int ID_LETTERS = 8;

	private final OAuth2Providers providers;

	private final Logos logos;

	private final RedirectUris redirectUris;

	private final InstantSource clock;

	private final OwnerLoginGuard guard;

	private final SecureRandom random = new SecureRandom();

	OAuth2Controller(OAuth2Providers providers, Logos logos, RedirectUris redirectUris, InstantSource clock,
			OwnerLoginGuard guard) {
		this.providers = providers;
		this.logos = logos;
		this.redirectUris = redirectUris;
		this.clock = clock;
		this.guard = guard;
	}

	@GetMapping
	String add(Model model) {
		return page(OAuth2Form.empty(newId()), model);
	}

	private String newId() {
		return this.random.ints(ID_LETTERS, 'a', 'z' + 1)
			.collect(() -> new StringBuilder("oauth2-"), StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	@GetMapping("/{id}/change")
	String change(@PathVariable String id, Model model) {
		OAuth2Provider provider = this.providers.find(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return page(OAuth2Form.of(provider.entry()), model);
	}

	private String page(OAuth2Form form, Model model) {
		model.addAttribute("oauth2Form", form);
		return describe(form, model);
	}

	private String describe(OAuth2Form form, Model model) {
		model.addAttribute("redirectUri", this.redirectUris.of(form.id()));
		model.addAttribute("isNew", this.providers.find(form.id()).isEmpty());
		return PAGE;
	}

	@PostMapping
	String enter(@Valid @ModelAttribute("oauth2Form") OAuth2Form form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		if (errors.hasFieldErrors("id")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		OAuth2Entry before = this.providers.find(form.id()).map(OAuth2Provider::entry).orElse(null);
		Optional<String> secret = secret(form, before);
		if (secret.isEmpty()) {
			errors.rejectValue("clientSecret", "required");
		}
		return (errors.hasErrors() || secret.isEmpty()) ? describe(form, model)
				: checked(form, form.entry(secret.get(), this.clock.instant()), before, model, redirect);
	}

	private static Optional<String> secret(OAuth2Form form, @Nullable OAuth2Entry before) {
		if (!form.clientSecret().isEmpty()) {
			return Optional.of(form.clientSecret());
		}
		return Optional.ofNullable(before)
			.filter(form::mayKeepSecretOf)
			.map((entry) -> entry.credentials().clientSecret());
	}

	private String checked(OAuth2Form form, OAuth2Entry entry, @Nullable OAuth2Entry before, Model model,
			RedirectAttributes redirect) {
		try {
			if (before != null && !before.issuer().equals(entry.issuer())) {
				this.guard.release(before.issuer());
			}
			Logo logo = this.logos.find(form.logo(), (before != null) ? before.logo() : null);
			this.providers.enter(entry.withLogo(logo));
			redirect.addFlashAttribute("notice", "provider-entered");
			return "redirect:" + PATH + "/" + entry.id();
		}
		catch (ProviderRefused ex) {
			model.addAttribute("refusal", ex.refusal());
			return describe(form, model);
		}
	}

}
