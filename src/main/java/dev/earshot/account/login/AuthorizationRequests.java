package dev.earshot.account.login;

import java.util.LinkedHashSet;
import java.util.Set;

import dev.earshot.account.Permissions;
import dev.earshot.account.SignedIn;
import dev.earshot.setup.Setup;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Starts a login at Spotify, unless there is nothing to log in with yet: then the request
 * is one of a stranger, who is sent to the setup. It asks again for what somebody allowed
 * before, since Spotify grants no more than it is asked for, and with {@code ?control}
 * also for the player.
 */
@Component
class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {

	private final Setup setup;

	private final Permissions permissions;

	private final DefaultOAuth2AuthorizationRequestResolver resolver;

	AuthorizationRequests(Setup setup, Permissions permissions, ClientRegistrationRepository registrations) {
		this.setup = setup;
		this.permissions = permissions;
		this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		boolean isOurs = request.getServletPath().endsWith("/spotify") && this.setup.isComplete();
		return isOurs ? extended(this.resolver.resolve(request), request) : null;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
		return this.setup.isComplete() ? extended(this.resolver.resolve(request, registrationId), request) : null;
	}

	private @Nullable OAuth2AuthorizationRequest extended(@Nullable OAuth2AuthorizationRequest login,
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
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn person)
				? this.permissions.granted(person.accountId()) : Set.of();
	}

}
