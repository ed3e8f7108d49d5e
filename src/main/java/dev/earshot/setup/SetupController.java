package dev.earshot.setup;

import java.util.Optional;

import dev.earshot.core.Refusal;
import dev.earshot.oauth.ClientRefused;
import dev.earshot.oauth.Registration;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The setup page: how to register an app at Spotify, and the form that checks and stores
 * the client ID and secret. A secret is never shown again.
 */
@Controller
@RequestMapping("/setup")
class SetupController {

	private static final String PAGE = "setup/setup";

	private final Setup setup;

	private final SetupAccess access;

	private final CredentialsCheck check;

	private final PublicUrl publicUrl;

	SetupController(Setup setup, SetupAccess access, CredentialsCheck check, PublicUrl publicUrl) {
		this.setup = setup;
		this.access = access;
		this.check = check;
		this.publicUrl = publicUrl;
	}

	@ModelAttribute
	void admit(HttpServletRequest request) {
		if (!this.access.isOpenTo(request)) {
			throw new SetupClosed();
		}
	}

	@ModelAttribute
	void describe(HttpServletRequest request, Model model) {
		model.addAttribute("redirectUri", this.publicUrl.redirectUri(this.setup.provider()));
		model.addAttribute("registration", this.setup.registration().map(RegistrationView::of).orElse(null));
		model.addAttribute("loggedIn", request.getUserPrincipal() != null);
		model.addAttribute("offerUnchecked", false);
	}

	@GetMapping
	String page(Model model) {
		model.addAttribute("credentialsForm", CredentialsForm.empty());
		return PAGE;
	}

	@PostMapping
	String register(@Valid @ModelAttribute CredentialsForm credentialsForm, BindingResult errors,
			@RequestParam(defaultValue = "false") boolean unchecked, Model model, RedirectAttributes redirect) {
		if (errors.hasErrors() || isGiven()) {
			return PAGE;
		}
		Optional<Refusal> refusal = this.check.check(this.setup.provider(), credentialsForm.credentials());
		if (refusal.isPresent() && !(unchecked && isInconclusive(refusal.get()))) {
			model.addAttribute("refusal", refusal.get());
			model.addAttribute("offerUnchecked", isInconclusive(refusal.get()));
			return PAGE;
		}
		redirect.addFlashAttribute("notice", notice(refusal.isPresent(), credentialsForm.clientId()));
		this.setup.register(credentialsForm.credentials());
		return "redirect:/setup";
	}

	private String notice(boolean unchecked, String clientId) {
		if (unchecked) {
			return "registered-unchecked";
		}
		return this.setup.registration()
			.map((before) -> before.credentials().clientId().equals(clientId) ? "replaced" : "replaced-app")
			.orElse("registered");
	}

	// Spotify did not say whether the pair is valid.
	private static boolean isInconclusive(Refusal refusal) {
		return !(refusal instanceof ClientRefused);
	}

	@ExceptionHandler
	String closed(SetupClosed closed) {
		return isGiven() ? "redirect:/login" : "redirect:/setup/code";
	}

	// Configured credentials take precedence over those entered in the form.
	private boolean isGiven() {
		return this.setup.registration().filter(Registration::isGiven).isPresent();
	}

	static class SetupClosed extends RuntimeException {

	}

}
