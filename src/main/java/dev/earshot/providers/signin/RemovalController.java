package dev.earshot.providers.signin;

import java.util.List;

import dev.earshot.providers.ProviderRefused;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Removes a provider.
 */
@Controller
class RemovalController {

	private static final String PROVIDERS = "/admin/providers/";

	private final List<EnteredProviders<?, ?>> kinds;

	private final WaysIn waysIn;

	RemovalController(List<EnteredProviders<?, ?>> kinds, WaysIn waysIn) {
		this.kinds = kinds;
		this.waysIn = waysIn;
	}

	@PostMapping({ PROVIDERS + "oidc/{id}/remove", PROVIDERS + "oauth2/{id}/remove" })
	String remove(@PathVariable String id, @RequestParam(defaultValue = "0") long lockedOut, HttpServletRequest request,
			RedirectAttributes redirect) {
		try {
			remove(kind(id), id, lockedOut);
			redirect.addFlashAttribute("notice", "provider-removed");
			return "redirect:/admin/providers";
		}
		catch (ProviderRefused ex) {
			redirect.addFlashAttribute("refusal", ex.refusal());
			return "redirect:" + request.getServletPath().replaceFirst("/remove$", "");
		}
	}

	private EnteredProviders<?, ?> kind(String id) {
		return this.kinds.stream()
			.filter((kind) -> kind.find(id).isPresent())
			.findAny()
			.orElseThrow(EntryNotFound::new);
	}

	private void remove(EnteredProviders<?, ?> kind, String id, long lockedOut) {
		kind.remove(id, (provider) -> this.waysIn.release(provider.issuer(), lockedOut));
	}

}
