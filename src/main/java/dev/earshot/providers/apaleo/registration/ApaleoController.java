package dev.earshot.providers.apaleo.registration;

import dev.earshot.providers.apaleo.ApaleoProvider;
import dev.earshot.providers.apaleo.CallbackProbe;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The owner's page of apaleo: what to enter there, and the form for what it gives.
 */
@Controller
@RequestMapping(ApaleoPages.PATH)
class ApaleoController {

	private final ApaleoPages pages;

	private final ApaleoSecrets secrets;

	private final ApaleoProvider provider;

	private final CallbackProbe probe;

	ApaleoController(ApaleoPages pages, ApaleoSecrets secrets, ApaleoProvider provider, CallbackProbe probe) {
		this.pages = pages;
		this.secrets = secrets;
		this.provider = provider;
		this.probe = probe;
	}

	@GetMapping
	String page(Model model) {
		return this.pages.page(model);
	}

	@PostMapping
	String enter(@Valid @ModelAttribute ApaleoForm apaleoForm, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		if (errors.hasErrors() || this.pages.obstacle() != null) {
			return this.pages.page(model);
		}
		return this.pages.attempt("apaleo-entered", model, redirect,
				() -> this.secrets.enter(apaleoForm.credentials(), apaleoForm.description()));
	}

	@PostMapping("/probe")
	String probe(Model model) {
		model.addAttribute("answer", this.probe.call(this.provider.redirectUri()));
		return this.pages.page(model);
	}

}
