package dev.earshot.operations.diagnostics;

import java.util.Optional;

import dev.earshot.core.Slug;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.RedirectUris;
import dev.earshot.oauth.Registration;
import dev.earshot.oauth.Registrations;
import dev.earshot.web.server.ArrivedHeaders;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Reports on the registration that people log in with.
 */
@Component
class RegistrationReports {

	private final OAuthProviders providers;

	private final Registrations registrations;

	private final RedirectUris redirectUris;

	private final ProxyCheck proxies;

	RegistrationReports(OAuthProviders providers, Registrations registrations, RedirectUris redirectUris,
			ProxyCheck proxies) {
		this.providers = providers;
		this.registrations = registrations;
		this.redirectUris = redirectUris;
		this.proxies = proxies;
	}

	RegistrationReport report(HttpServletRequest request) {
		String provider = this.providers.login().id();
		Optional<Registration> registration = this.registrations.find(provider);
		return new RegistrationReport(
				registration.map((registered) -> registered.credentials().clientId()).orElse(null),
				registration.map((registered) -> Slug.of(registered.origin())).orElse(null),
				registration.map(Registration::since).orElse(null), this.redirectUris.of(provider),
				requested(request, provider), ArrivedHeaders.of(request).map(ArrivedHeaders::sender).orElse(null),
				this.proxies.headers(request), this.proxies.problems(request));
	}

	private static String requested(HttpServletRequest request, String provider) {
		return ServletUriComponentsBuilder.fromContextPath(request).toUriString() + "/login/oauth2/code/" + provider;
	}

}
