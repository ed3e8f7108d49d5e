package dev.earshot.providers.apaleo.registration;

import dev.earshot.providers.apaleo.ApaleoRefused;
import dev.earshot.providers.apaleo.HotelLinks;
import jakarta.validation.Valid;

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
 * The owner's page of apaleo: what to enter there, and the form for what it gives.
 */
@Controller
@RequestMapping(ApaleoPages.PATH)
class ApaleoController {

	private final ApaleoPages pages;

	private final ApaleoSecrets secrets;

	private final HotelLinks links;

	ApaleoController(ApaleoPages pages, ApaleoSecrets secrets, HotelLinks links) {
		this.pages = pages;
		this.secrets = secrets;
		this.links = links;
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

	@PostMapping("/remove")
	String remove(@RequestParam(defaultValue = "0") long people, RedirectAttributes redirect) {
		try {
			this.links.removeAll(people, this.secrets::deleteAll);
			redirect.addFlashAttribute("notice", "apaleo-removed");
			return "redirect:/admin/providers";
		}
		catch (ApaleoRefused ex) {
			redirect.addFlashAttribute("refusal", ex.refusal());
			return ApaleoPages.REDIRECT;
		}
	}

}
