package dev.earshot.providers.apaleo.linking;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.core.AccountId;
import dev.earshot.core.RefusedException;
import dev.earshot.providers.apaleo.ApaleoProvider;
import dev.earshot.providers.apaleo.ApaleoRefusal;
import dev.earshot.providers.apaleo.ApaleoRefused;
import dev.earshot.providers.http.ErrorResponses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where apaleo sends people back to. Everything but the answer leads on at once, so that
 * no code stays in the address.
 */
@Controller
@RequestMapping(ApaleoProvider.CALLBACK)
class ApaleoCallbackController {

	private final LinkRequests requests;

	private final ApaleoLinks links;

	ApaleoCallbackController(LinkRequests requests, ApaleoLinks links) {
		this.requests = requests;
		this.links = links;
	}

	@GetMapping
	String answer(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String error,
			HttpServletRequest callback, HttpServletResponse response, RedirectAttributes redirect) {
		try {
			AccountId account = account();
			OAuth2AuthorizationRequest request = this.requests.take(account, callback, response);
			this.links.link(account, request, code(code, error));
			redirect.addFlashAttribute("notice", "apaleo-linked");
			return "redirect:" + ApaleoLinkController.PATH;
		}
		catch (RefusedException ex) {
			return "redirect:" + ApaleoLinkController.PATH + "?refused=" + ex.refusal().code();
		}
	}

	private static AccountId account() {
		return AccountPrincipal.current()
			.map(AccountPrincipal::accountId)
			.orElseThrow(() -> new ApaleoRefused(ApaleoRefusal.APALEO_SIGNED_OUT));
	}

	private static String code(String code, String error) {
		if (code.isEmpty()) {
			throw ErrorResponses.refused(new OAuth2AuthorizationException(
					new OAuth2Error(error.isBlank() ? OAuth2ErrorCodes.INVALID_REQUEST : error)));
		}
		return code;
	}

}
