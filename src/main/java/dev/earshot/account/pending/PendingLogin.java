package dev.earshot.account.pending;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * A login, or another authorization, that a browser has begun and the provider has not
 * answered yet.
 *
 * @param state the random value that the callback has to repeat
 * @param codeVerifier the PKCE secret (RFC 7636); {@code null} for a provider without
 * PKCE
 * @param registrationId the provider's ID
 * @param authorizationUri the provider's page
 * @param nonce the random value that the ID token has to repeat, hashed; {@code null} if
 * none is asked for
 * @param purpose what it is for; {@code null} for a login
 * @param linkTo the account that the answer is for; {@code null} for an ordinary login
 * @param targetPath the page to show after the login, within Earshot
 * @param startedAt when it was begun
 */
// Written as an array of values, so that several fit into a cookie.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PendingLogin(String state, @Nullable String codeVerifier, String registrationId, String clientId,
		String authorizationUri, String redirectUri, @Nullable String nonce, @Nullable String purpose,
		@Nullable String linkTo, String targetPath, Instant startedAt) {

	/** How long somebody may take at the provider. */
	public static final Duration LIFETIME = Duration.ofMinutes(30);

	// Jackson reads fewer values, too, as another version wrote them, and leaves null.
	public PendingLogin {
		Objects.requireNonNull(targetPath);
		Objects.requireNonNull(startedAt);
	}

	static PendingLogin of(OAuth2AuthorizationRequest login, String page, Instant now) {
		return of(login, null, login.getAttribute(PendingLogins.LINK_TO), page, now);
	}

	static PendingLogin of(OAuth2AuthorizationRequest request, String purpose, AccountId account, Instant now) {
		return of(request, purpose, account.value(), "", now);
	}

	private static PendingLogin of(OAuth2AuthorizationRequest request, @Nullable String purpose,
			@Nullable String linkTo, String page, Instant now) {
		return new PendingLogin(required(request.getState()), request.getAttribute(PkceParameterNames.CODE_VERIFIER),
				required(request.getAttribute(OAuth2ParameterNames.REGISTRATION_ID)), request.getClientId(),
				request.getAuthorizationUri(), required(request.getRedirectUri()),
				request.getAttribute(OidcParameterNames.NONCE), purpose, linkTo, page, now);
	}

	private static String required(@Nullable String value) {
		if (value == null) {
			throw new IllegalStateException("An authorization request must have a state and a redirect URI");
		}
		return value;
	}

	OAuth2AuthorizationRequest request() {
		return OAuth2AuthorizationRequest.authorizationCode()
			.state(this.state)
			.attributes(this::addAttributes)
			.scopes((this.nonce != null) ? Set.of(OidcScopes.OPENID) : Set.of())
			.clientId(this.clientId)
			.authorizationUri(this.authorizationUri)
			.redirectUri(this.redirectUri)
			.build();
	}

	private void addAttributes(Map<String, Object> attributes) {
		attributes.put(OAuth2ParameterNames.REGISTRATION_ID, this.registrationId);
		if (this.codeVerifier != null) {
			attributes.put(PkceParameterNames.CODE_VERIFIER, this.codeVerifier);
		}
		if (this.nonce != null) {
			attributes.put(OidcParameterNames.NONCE, this.nonce);
		}
	}

	boolean isExpired(Instant now) {
		return this.startedAt.plus(LIFETIME).isBefore(now);
	}

}
