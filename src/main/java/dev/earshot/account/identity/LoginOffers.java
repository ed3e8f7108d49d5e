package dev.earshot.account.identity;

import java.util.List;
import java.util.Optional;

import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.SignInProvider;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.stereotype.Component;

/**
 * What the login page offers besides Spotify.
 */
@Component
public class LoginOffers {

	private final OAuthProviders providers;

	private final ProviderLogout logout;

	LoginOffers(OAuthProviders providers, ProviderLogout logout) {
		this.providers = providers;
		this.logout = logout;
	}

	/**
	 * Whether there is a registration at Spotify.
	 */
	public boolean canLogIn() {
		return this.providers.canLogIn();
	}

	public List<Offer> all() {
		return this.providers.signIn().stream().map(LoginOffers::offer).toList();
	}

	private static Offer offer(SignInProvider provider) {
		ClientRegistration registration = provider.registration();
		return new Offer(OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/"
				+ registration.getRegistrationId(), registration.getClientName(), provider.logo().orElse(null));
	}

	/**
	 * Returns the name of the provider where somebody may log out as well.
	 */
	public Optional<String> logout(HttpServletRequest request) {
		return this.logout.offer(request);
	}

	/**
	 * A provider to log in with.
	 *
	 * @param logo the path of its logo; {@code null} for none
	 */
	public record Offer(String path, String name, @Nullable String logo) {
	}

}
