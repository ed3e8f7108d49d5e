package dev.earshot.providers.oauth2;

import java.time.Instant;
import java.util.List;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.providers.signin.ProviderEntry;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth 2 provider as the owner entered it.
 *
 * @param id part of the redirect URI: never changed and never used again
 * @param scopes the provider's names, possibly none
 * @param pkce whether logins use PKCE (RFC 7636)
 * @param logo shown on the login page; {@code null} for none
 * @param enteredAt when it was last entered or changed
 */
record OAuth2Entry(String id, String name, ClientCredentials credentials, Endpoints endpoints, UserPaths paths,
		List<String> scopes, ClientAuthentication authentication, boolean pkce, @Nullable Logo logo,
		Instant enteredAt) implements ProviderEntry {

	/**
	 * Returns what makes the ID of a person unique: the place that it comes from. A
	 * provider that was removed and is entered again finds its people, and another place
	 * never finds them.
	 * @return the user info address with the pointer as its fragment (RFC 6901, section
	 * 6)
	 */
	@Override
	public String issuer() {
		return this.endpoints.userInfo() + "#" + this.paths.id();
	}

}
