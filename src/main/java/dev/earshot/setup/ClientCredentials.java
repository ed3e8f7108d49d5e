package dev.earshot.setup;

import java.util.regex.Pattern;

/**
 * The client ID and secret of this installation's app at Spotify. Its text form hides the
 * secret.
 *
 * @param clientId public, as shown in Spotify's dashboard
 * @param clientSecret known to Spotify and this server only
 */
public record ClientCredentials(String clientId, String clientSecret) {

	/**
	 * What an id or a secret looks like: Spotify issues 32 hexadecimal digits.
	 */
	static final String FORM = "[0-9A-Fa-f]{32}";

	private static final Pattern PATTERN = Pattern.compile(FORM);

	boolean isWellFormed() {
		return PATTERN.matcher(this.clientId).matches() && PATTERN.matcher(this.clientSecret).matches();
	}

	@Override
	public String toString() {
		return "ClientCredentials[clientId=" + this.clientId + "]";
	}

}
