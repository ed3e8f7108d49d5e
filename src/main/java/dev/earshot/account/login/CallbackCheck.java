package dev.earshot.account.login;

import java.util.Optional;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.pending.PendingLogin;
import dev.earshot.account.pending.PendingLogins;
import dev.earshot.oauth.OAuthProviders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ProviderDetails;
import org.springframework.stereotype.Component;

/**
 * Decides whether a callback answers the login that this browser began, before the code
 * is used. With several providers, one of them may answer for another, to be sent the
 * other's code (mix-up; RFC 9700, section 4.4): the path must be the provider's own, and
 * the issuer in the response (RFC 9207) must be right.
 */
@Component
class CallbackCheck {

	private static final String ANNOUNCES_ISSUER = "authorization_response_iss_parameter_supported";

	private final PendingLogins pendingLogins;

	private final OAuthProviders providers;

	CallbackCheck(PendingLogins pendingLogins, OAuthProviders providers) {
		this.pendingLogins = pendingLogins;
		this.providers = providers;
	}

	/**
	 * Returns what speaks against a callback. A login that was answered wrongly ends.
	 */
	Optional<LoginRefusal> refusal(HttpServletRequest request, HttpServletResponse response) {
		Optional<PendingLogin> login = pending(request);
		Optional<LoginRefusal> refusal = login.isPresent() ? refusal(login.get(), request)
				: Optional.of(LoginRefusal.STATE_MISMATCH);
		if (login.isPresent() && refusal.isPresent()) {
			this.pendingLogins.removeAuthorizationRequest(request, response);
		}
		return refusal;
	}

	private Optional<PendingLogin> pending(HttpServletRequest request) {
		try {
			return this.pendingLogins.find(request);
		}
		catch (IllegalStateException ex) {
			// Tomcat cannot read the parameters, or there are too many.
			return Optional.empty();
		}
	}

	private Optional<LoginRefusal> refusal(PendingLogin login, HttpServletRequest request) {
		if (!request.getServletPath().endsWith("/" + login.registrationId()) || !isFromIssuer(login, request)) {
			return Optional.of(LoginRefusal.PROVIDER_MISMATCH);
		}
		return isSignedInAs(login.linkTo()) ? Optional.empty() : Optional.of(LoginRefusal.LINK_SIGNED_OUT);
	}

	private boolean isFromIssuer(PendingLogin login, HttpServletRequest request) {
		ClientRegistration registration = this.providers.findByRegistrationId(login.registrationId());
		return registration == null || isFrom(registration.getProviderDetails(), request.getParameter("iss"));
	}

	// Spotify has no issuer and sends none.
	private static boolean isFrom(ProviderDetails provider, @Nullable String issuer) {
		if (provider.getIssuerUri() == null) {
			return true;
		}
		boolean announced = Boolean.TRUE.equals(provider.getConfigurationMetadata().get(ANNOUNCES_ISSUER));
		return (issuer != null) ? issuer.equals(provider.getIssuerUri()) : !announced;
	}

	private static boolean isSignedInAs(@Nullable String account) {
		return account == null
				|| AccountPrincipal.current().filter((person) -> person.getName().equals(account)).isPresent();
	}

}
