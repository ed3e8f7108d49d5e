package dev.earshot.account.login;

import java.util.LinkedHashSet;
import java.util.Set;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.Permissions;
import dev.earshot.account.people.SignUp;
import dev.earshot.oauth.OAuthProviders;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Starts a login at the provider in the path, or at the default one. Requests the scopes
 * granted before as well, because Spotify grants no more than it is asked for, and with
 * {@code ?control} those for the player. Without a registration it leads to the setup.
 */
@Component
class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {

	static final String BASE_PATH = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;

	private final OAuthProviders providers;

	private final Permissions permissions;

	private final SignUp signUp;

	private final DefaultOAuth2AuthorizationRequestResolver resolver;

	AuthorizationRequests(OAuthProviders providers, Permissions permissions, SignUp signUp) {
		this.providers = providers;
		this.permissions = permissions;
		this.signUp = signUp;
		this.resolver = new DefaultOAuth2AuthorizationRequestResolver(providers);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		String path = request.getServletPath();
		if (path.equals(BASE_PATH)) {
			return resolve(request, this.providers.login().id());
		}
		String id = path.substring(path.lastIndexOf('/') + 1);
		return (path.equals(BASE_PATH + "/" + id) && this.providers.isForLogin(id)) ? resolve(request, id) : null;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
		return needsLink(registrationId) ? null : begin(request, registrationId);
	}

	// Connecting Spotify to an account is asked for by a form on the profile.
	private boolean needsLink(String registrationId) {
		return this.providers.ids().contains(registrationId) && AccountPrincipal.current()
			.filter((person) -> !this.signUp.hasSpotify(person.accountId()))
			.isPresent();
	}

	@Nullable OAuth2AuthorizationRequest begin(HttpServletRequest request, String registrationId) {
		if (!this.providers.canLogIn() || !this.providers.isForLogin(registrationId)) {
			return null;
		}
		OAuth2AuthorizationRequest login = this.resolver.resolve(request, registrationId);
		return this.providers.ids().contains(registrationId) ? withScopes(login, request) : login;
	}

	private @Nullable OAuth2AuthorizationRequest withScopes(@Nullable OAuth2AuthorizationRequest login,
			HttpServletRequest request) {
		if (login == null) {
			return null;
		}
		Set<String> scopes = new LinkedHashSet<>(login.getScopes());
		scopes.addAll(grantedBefore());
		boolean wantsControl = request.getParameter("control") != null;
		return OAuth2AuthorizationRequest.from(login)
			.scopes(wantsControl ? Permissions.withControl(scopes) : scopes)
			.build();
	}

	private Set<String> grantedBefore() {
		return AccountPrincipal.current()
			.map((person) -> this.permissions.granted(person.accountId()))
			.orElse(Set.of());
	}

}
