package dev.earshot.providers.apaleo;

import java.time.Period;
import java.util.List;

import dev.earshot.core.RefusedException;
import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.ClientCredentials;
import dev.earshot.oauth.OAuthIdentity;
import dev.earshot.oauth.OAuthProvider;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.ClientCheck;
import dev.earshot.providers.http.ErrorResponses;
import dev.earshot.providers.http.ProviderHttp;
import dev.earshot.web.PublicUrl;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * apaleo as an OAuth provider. Nobody logs in with it: people link a hotel account, so
 * its callback is not that of the login.
 */
@Component
public class ApaleoProvider implements OAuthProvider {

	/** The provider's ID in the database. */
	public static final String ID = "apaleo";

	/** The path of the redirect URI. */
	public static final String CALLBACK = "/login/apaleo";

	// A fine-grained client ignores setup.read: its permissions are ticked at apaleo.
	private static final List<String> SCOPES = List.of("openid", "profile", "offline_access", "setup.read");

	// apaleo names no end: a refresh token is valid until it is revoked.
	private static final Period CONSENT = Period.ofYears(100);

	private final ApaleoProperties properties;

	private final ProviderHttp http;

	private final ApaleoApi api;

	private final Revocations revocations;

	private final PublicUrl publicUrl;

	ApaleoProvider(ApaleoProperties properties, ProviderHttp http, ApaleoApi api, Revocations revocations,
			PublicUrl publicUrl) {
		this.properties = properties;
		this.http = http;
		this.api = api;
		this.revocations = revocations;
		this.publicUrl = publicUrl;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public boolean isForLogin() {
		return false;
	}

	@Override
	public String displayName() {
		return ID;
	}

	@Override
	public String authorizationUri() {
		return this.properties.identityUrl() + "/connect/authorize";
	}

	@Override
	public String tokenUri() {
		return this.properties.identityUrl() + "/connect/token";
	}

	/**
	 * Returns the redirect URI, exactly as it is registered.
	 */
	public String redirectUri() {
		return this.publicUrl.base() + CALLBACK;
	}

	@Override
	public List<String> scopes() {
		return SCOPES;
	}

	@Override
	public Period consentPeriod() {
		return CONSENT;
	}

	@Override
	public RestClient.Builder tokenClient(boolean stranger) {
		return this.http.builder();
	}

	@Override
	public OAuthIdentity identify(BearerToken token) {
		ApaleoPerson person = this.api.person(token);
		return new OAuthIdentity(person.subject(), person.subject(), null, null, null, null);
	}

	@Override
	public void revoke(List<OAuth2AuthorizedClient> tokens) {
		this.revocations.begin(tokens);
	}

	// Codes are exchanged elsewhere: here it is a refresh token that counts no more.
	@Override
	public RefusedException refused(OAuth2AuthorizationException failure) {
		ProviderRefused refused = ErrorResponses.refused(failure);
		return (refused.refusal() == ProviderRefusal.PROVIDER_CODE)
				? new ApaleoRefused(ApaleoRefusal.APALEO_ENDED, failure) : refused;
	}

	/**
	 * Tries a client ID and secret before they are used.
	 * @throws ProviderRefused if apaleo does not accept them, or cannot be asked
	 */
	public void checkClient(ClientCredentials credentials) {
		ClientCheck.check(registration(credentials), tokenClient(false));
	}

	private ClientRegistration registration(ClientCredentials credentials) {
		return ClientRegistration.withRegistrationId(ID)
			.clientId(credentials.clientId())
			.clientSecret(credentials.clientSecret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(redirectUri())
			.authorizationUri(authorizationUri())
			.tokenUri(tokenUri())
			.build();
	}

}
