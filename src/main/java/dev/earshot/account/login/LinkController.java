package dev.earshot.account.login;

import dev.earshot.account.Continuation;
import dev.earshot.account.CurrentAccount;
import dev.earshot.account.RecentLogin;
import dev.earshot.account.pending.PendingLogins;
import dev.earshot.core.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Begins a login whose identity is linked to the account of the signed-in person.
 */
@Controller
class LinkController {

	private static final String PROFILE = "/profile";

	private final ClientRegistrationRepository registrations;

	private final AuthorizationRequests requests;

	private final PendingLogins pendingLogins;

	private final RecentLogin recentLogin;

	LinkController(ClientRegistrationRepository registrations, AuthorizationRequests requests,
			PendingLogins pendingLogins, RecentLogin recentLogin) {
		this.registrations = registrations;
		this.requests = requests;
		this.pendingLogins = pendingLogins;
		this.recentLogin = recentLogin;
	}

	@PostMapping("/profile/identities/link")
	String link(@CurrentAccount AccountId account, @RequestParam String provider, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		this.recentLogin.require(request.getSession(), PROFILE);
		ClientRegistration registration = this.registrations.findByRegistrationId(provider);
		OAuth2AuthorizationRequest begun = (registration != null) ? this.requests.begin(request, provider) : null;
		if (registration == null || begun == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		OAuth2AuthorizationRequest link = OAuth2AuthorizationRequest.from(begun)
			.attributes((attributes) -> attributes.put(PendingLogins.LINK_TO, account.value()))
			.build();
		this.pendingLogins.saveAuthorizationRequest(link, request, response);
		return Continuation.to(link.getAuthorizationRequestUri(), registration.getClientName(), response, model);
	}

	// Whoever has not connected Spotify yet does so by a form on the profile.
	@GetMapping({ AuthorizationRequests.BASE_PATH, AuthorizationRequests.BASE_PATH + "/spotify" })
	String profile() {
		return "redirect:" + PROFILE;
	}

}
