package dev.earshot.account.identity;

import java.net.URI;
import java.util.Optional;

import dev.earshot.account.Continuation;
import dev.earshot.account.CurrentAccount;
import dev.earshot.account.linking.LinkRefused;
import dev.earshot.core.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Unlinks identities, and logs out at the provider.
 */
@Controller
class IdentityController {

	private final IdentityLinks links;

	private final ProviderLogout logout;

	IdentityController(IdentityLinks links, ProviderLogout logout) {
		this.links = links;
		this.logout = logout;
	}

	@PostMapping("/profile/identities/unlink")
	String unlink(@CurrentAccount AccountId account, @RequestParam String issuer, RedirectAttributes redirect) {
		try {
			this.links.unlink(account, issuer);
			redirect.addFlashAttribute("notice", "identity-unlinked");
		}
		catch (LinkRefused ex) {
			redirect.addFlashAttribute("linkRefusal", ex.refusal());
		}
		return "redirect:/profile";
	}

	@PostMapping("/login/provider-logout")
	String logOut(HttpServletRequest request, HttpServletResponse response, Model model) {
		Optional<String> name = this.logout.offer(request);
		Optional<URI> address = this.logout.begin(request, response);
		return address.isPresent() ? Continuation.to(address.get().toString(), name.orElseThrow(), response, model)
				: "redirect:/login";
	}

}
