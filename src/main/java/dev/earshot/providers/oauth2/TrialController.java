package dev.earshot.providers.oauth2;

import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.TokenEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Sends the owner to a provider and back, to find out what it answers.
 */
@Controller
@RequestMapping(OAuth2Controller.PATH + "/{id}/trial")
class TrialController {

	private final OAuth2Providers providers;

	private final TrialLogins trials;

	private final OAuth2AuthorizationRequestResolver requests;

	private final TokenEndpoint endpoint;

	private final InstantSource clock;

	TrialController(OAuth2Providers providers, TrialLogins trials, OAuthProviders registrations, TokenEndpoint endpoint,
			InstantSource clock) {
		this.providers = providers;
		this.trials = trials;
		this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
		this.endpoint = endpoint;
		this.clock = clock;
	}

	@GetMapping
	ResponseEntity<Void> begin(@PathVariable String id, Principal person, HttpServletRequest http) {
		OAuth2Provider provider = provider(id);
		OAuth2AuthorizationRequest request = Objects
			.requireNonNull(this.requests.resolve(http, provider.registration().getRegistrationId()));
		this.trials.begin(new TrialLogin(request, person.getName(), this.clock.instant()));
		return ResponseEntity.status(HttpStatus.FOUND)
			.location(URI.create(request.getAuthorizationRequestUri()))
			.build();
	}

	private OAuth2Provider provider(String id) {
		return this.providers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	// The report is shown by the next page, whose address has no code.
	@GetMapping("/answer")
	String finish(@PathVariable String id, @RequestParam String state,
			@RequestParam(required = false) @Nullable String code,
			@RequestParam(required = false) @Nullable String error, Principal person) {
		OAuth2Provider provider = provider(id);
		Instant now = this.clock.instant();
		this.trials.take(id, state, person.getName())
			.ifPresent((trial) -> this.trials.report(id,
					new TrialRun(provider, this.endpoint).report(trial.request(), code, error, now)));
		return "redirect:" + OAuth2Controller.PATH + "/" + id;
	}

}
