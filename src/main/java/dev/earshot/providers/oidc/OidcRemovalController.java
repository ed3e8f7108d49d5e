package dev.earshot.providers.oidc;

import dev.earshot.providers.OwnerLoginGuard;
import dev.earshot.providers.ProviderRefused;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Removes an OpenID provider.
 */
@Controller
class OidcRemovalController {

	private final OidcProviders providers;

	private final OwnerLoginGuard guard;

	OidcRemovalController(OidcProviders providers, OwnerLoginGuard guard) {
		this.providers = providers;
		this.guard = guard;
	}

	@PostMapping(OidcController.PATH + "/{id}/remove")
	String remove(@PathVariable String id, RedirectAttributes redirect) {
		try {
			this.providers.find(id).ifPresent((entry) -> this.guard.release(entry.issuer()));
		}
		catch (ProviderRefused ex) {
			redirect.addFlashAttribute("refusal", ex.refusal());
			return "redirect:" + OidcController.PATH + "/" + id;
		}
		this.providers.remove(id);
		redirect.addFlashAttribute("notice", "provider-removed");
		return "redirect:/admin/providers";
	}

}
