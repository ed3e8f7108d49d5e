package dev.earshot.account.identity;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import dev.earshot.account.session.EncryptedCookie;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.storage.Vault;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The logout at the provider that somebody last logged in with (OpenID Connect
 * RP-Initiated Logout 1.0). The browser keeps the ID token that the provider wants to
 * see, in an encrypted cookie; the server keeps none.
 */
@Component
class ProviderLogout {

	static final String COOKIE = "EARSHOT_PROVIDER";

	// Encrypted and in base64, this stays below the 4096 bytes that browsers keep.
	private static final int MAX_CHARACTERS = 2900;

	private final EncryptedCookie cookie;

	private final OAuthProviders providers;

	private final PublicUrl publicUrl;

	ProviderLogout(Vault vault, OAuthProviders providers, PublicUrl publicUrl) {
		this.cookie = new EncryptedCookie(COOKIE, "/login", Duration.ofDays(30), vault, publicUrl);
		this.providers = providers;
		this.publicUrl = publicUrl;
	}

	void remember(String provider, String idToken) {
		ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		HttpServletResponse response = Objects.requireNonNull(current.getResponse());
		String hint = (idToken.length() <= MAX_CHARACTERS) ? idToken : "";
		this.cookie.write(provider + " " + hint, current.getRequest(), response);
	}

	/**
	 * Returns the name of the provider that offers a logout.
	 * @return empty if this browser logged in with none that does
	 */
	Optional<String> offer(HttpServletRequest request) {
		return remembered(request).map((login) -> login.registration().getClientName());
	}

	/**
	 * Returns the address of the provider's logout, once.
	 */
	Optional<URI> begin(HttpServletRequest request, HttpServletResponse response) {
		Optional<URI> address = remembered(request).map(this::address);
		this.cookie.remove(request, response);
		return address;
	}

	private Optional<Login> remembered(HttpServletRequest request) {
		return this.cookie.read(request)
			.findFirst()
			.map((content) -> content.split(" ", 2))
			.flatMap((parts) -> login(parts[0], parts[parts.length - 1]));
	}

	private Optional<Login> login(String provider, String idToken) {
		return this.providers.signIn(provider)
			.map((entered) -> new Login(entered.registration(), idToken))
			.filter((login) -> !login.endSession().isEmpty());
	}

	private URI address(Login login) {
		UriComponentsBuilder address = UriComponentsBuilder.fromUriString(login.endSession())
			.queryParam("client_id", "{client}")
			.queryParam("post_logout_redirect_uri", "{return}");
		String returnTo = this.publicUrl.base() + "/login";
		String clientId = login.registration().getClientId();
		return login.idToken().isEmpty() ? address.encode().buildAndExpand(clientId, returnTo).toUri()
				: address.queryParam("id_token_hint", "{token}")
					.encode()
					.buildAndExpand(clientId, returnTo, login.idToken())
					.toUri();
	}

	/**
	 * What the cookie holds.
	 */
	private record Login(ClientRegistration registration, String idToken) {

		String endSession() {
			return (this.registration.getProviderDetails()
				.getConfigurationMetadata()
				.get("end_session_endpoint") instanceof String address) ? address : "";
		}

	}

}
