package dev.earshot.providers.oauth2;

import java.util.Objects;

import dev.earshot.account.Continuation;
import dev.earshot.account.CurrentAccount;
import dev.earshot.account.PendingAuthorizations;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.TokenEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Sends the owner to a provider and back, to find out what it answers. Nobody is signed
 * in by it.
 */
@Controller
@RequestMapping(OAuth2Controller.PATH + "/{id}/trial")
class TrialController {

	static final String PURPOSE = "trial";

	private final OAuth2Providers providers;

	private final TrialReports reports;

	private final OAuth2AuthorizationRequestResolver requests;

	private final TokenEndpoint endpoint;

	private final PendingAuthorizations pending;

	TrialController(OAuth2Providers providers, TrialReports reports, OAuthProviders registrations,
			TokenEndpoint endpoint, PendingAuthorizations pending) {
		this.providers = providers;
		this.reports = reports;
		this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
		this.endpoint = endpoint;
		this.pending = pending;
	}

	@PostMapping
	String begin(@PathVariable String id, @CurrentAccount AccountId owner, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		ClientRegistration registration = provider(id).registration();
		OAuth2AuthorizationRequest begun = Objects.requireNonNull(this.requests.resolve(request, id));
		this.pending.add(PURPOSE, owner, begun, request, response);
		return Continuation.to(begun.getAuthorizationRequestUri(), registration.getClientName(), response, model);
	}

	private OAuth2Provider provider(String id) {
		return this.providers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	// The report is shown by the next page, whose address has no code.
	@GetMapping("/answer")
	String finish(@PathVariable String id, @RequestParam(required = false) @Nullable String code,
			@RequestParam(required = false) @Nullable String error, @CurrentAccount AccountId owner,
			HttpServletRequest callback, HttpServletResponse response) {
		TrialRun run = new TrialRun(provider(id), this.endpoint);
		this.pending.take(PURPOSE, id, owner, callback, response)
			.ifPresent((request) -> this.reports.add(id, run.take(request, code, error)));
		return "redirect:" + OAuth2Controller.PATH + "/" + id;
	}

}
