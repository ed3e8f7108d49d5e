package dev.earshot.providers.signin;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Tells the owner on the page of all providers that one was removed meanwhile: it has no
 * page of its own any more.
 */
@ControllerAdvice
class EntryNotFoundAdvice {

	@ExceptionHandler
	String tell(EntryNotFound failure, RedirectAttributes redirect) {
		redirect.addFlashAttribute("refusal", failure.refusal());
		return "redirect:/admin/providers";
	}

}
