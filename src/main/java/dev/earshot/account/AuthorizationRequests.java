package dev.earshot.account;

import dev.earshot.setup.Setup;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Starts a login at Spotify, unless there is nothing to log in with yet: then the request
 * is one of a stranger, who is sent to the setup.
 */
@Component
class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {

	private final Setup setup;

	private final DefaultOAuth2AuthorizationRequestResolver resolver;

	AuthorizationRequests(Setup setup, ClientRegistrationRepository registrations) {
		this.setup = setup;
		this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		boolean isOurs = this.setup.isComplete() && request.getServletPath().endsWith("/spotify");
		return isOurs ? this.resolver.resolve(request) : null;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
		return this.setup.isComplete() ? this.resolver.resolve(request, registrationId) : null;
	}

}
