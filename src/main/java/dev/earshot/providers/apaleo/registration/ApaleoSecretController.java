package dev.earshot.providers.apaleo.registration;

import java.util.function.Consumer;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Adds, uses and deletes secrets of the client at apaleo.
 */
@Controller
@RequestMapping(ApaleoPages.PATH + "/secrets")
class ApaleoSecretController {

	private final ApaleoPages pages;

	private final ApaleoSecrets secrets;

	ApaleoSecretController(ApaleoPages pages, ApaleoSecrets secrets) {
		this.pages = pages;
		this.secrets = secrets;
	}

	@PostMapping
	String add(@Valid @ModelAttribute SecretForm secretForm, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		if (this.secrets.inUse().isEmpty()) {
			return ApaleoPages.REDIRECT;
		}
		return errors.hasErrors() ? this.pages.page(model) : this.pages.attempt("apaleo-secret-added", model, redirect,
				() -> this.secrets.add(secretForm.newSecret(), secretForm.newDescription()));
	}

	@PostMapping("/{id}/use")
	String use(@PathVariable String id, Model model, RedirectAttributes redirect) {
		return attempt(id, this.secrets::use, "apaleo-secret-used", model, redirect);
	}

	@PostMapping("/{id}/delete")
	String delete(@PathVariable String id, Model model, RedirectAttributes redirect) {
		return attempt(id, this.secrets::delete, "apaleo-secret-deleted", model, redirect);
	}

	private String attempt(String id, Consumer<ApaleoSecret> work, String done, Model model,
			RedirectAttributes redirect) {
		ApaleoSecret secret = this.secrets.all()
			.stream()
			.filter((known) -> known.id().equals(id))
			.findAny()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return this.pages.attempt(done, model, redirect, () -> work.accept(secret));
	}

}
