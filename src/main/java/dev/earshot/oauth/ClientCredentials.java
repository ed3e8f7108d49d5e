package dev.earshot.oauth;

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
	public static final String FORM = "[0-9A-Fa-f]{32}";

	private static final Pattern PATTERN = Pattern.compile(FORM);

	// Whatever Spotify may issue one day, it is long, random and plain.
	private static final Pattern PLAUSIBLE = Pattern.compile("(?=.*[0-9])[0-9A-Za-z]{20,}");

	/**
	 * Whether Spotify may have issued this id or secret, even if it should change their
	 * form.
	 * @param text an id or a secret
	 * @return {@code false} for placeholders and what was copied with something around it
	 */
	public static boolean mayBeIssued(String text) {
		return PLAUSIBLE.matcher(text).matches();
	}

	/**
	 * Whether both look as those that Spotify issues.
	 * @return {@code false} if one of them cannot be right
	 */
	public boolean isWellFormed() {
		return PATTERN.matcher(this.clientId).matches() && PATTERN.matcher(this.clientSecret).matches();
	}

	@Override
	public String toString() {
		return "ClientCredentials[clientId=" + this.clientId + "]";
	}

}
