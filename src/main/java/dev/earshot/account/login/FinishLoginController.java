package dev.earshot.account.login;

import dev.earshot.oauth.OAuthProviders;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finishes a login by the address that Spotify sent the browser to, pasted by somebody
 * whose browser could not load it. The ordinary callback then checks the state, once.
 */
@Controller
class FinishLoginController {

	private final PublicUrl publicUrl;

	private final OAuthProviders providers;

	private final PendingLogins pending;

	FinishLoginController(PublicUrl publicUrl, OAuthProviders providers, PendingLogins pending) {
		this.publicUrl = publicUrl;
		this.providers = providers;
		this.pending = pending;
	}

	@PostMapping("/login/finish")
	String finish(@RequestParam String address, HttpServletRequest request) {
		if (!this.pending.exist(request)) {
			return refused(LoginRefusal.STATE_MISMATCH);
		}
		String provider = this.providers.login().id();
		return CallbackAddress.query(address, this.publicUrl.redirectUri(provider))
			.map((query) -> "redirect:/login/oauth2/code/" + provider + "?" + query)
			.orElseGet(() -> refused(LoginRefusal.FINISH_ADDRESS));
	}

	private static String refused(LoginRefusal refusal) {
		return "redirect:" + refusal.page();
	}

}
