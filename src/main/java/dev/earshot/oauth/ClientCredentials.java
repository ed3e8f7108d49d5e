package dev.earshot.oauth;

import java.util.regex.Pattern;

/**
 * Client ID and secret of a registration. {@link #toString()} hides the secret.
 */
public record ClientCredentials(String clientId, String clientSecret) {

	/** The format of both: Spotify issues 32 hexadecimal digits. */
	public static final String FORM = "[0-9A-Fa-f]{32}";

	private static final Pattern PATTERN = Pattern.compile(FORM);

	// Spotify may change the format, but IDs and secrets will stay long and random.
	private static final Pattern PLAUSIBLE = Pattern.compile("(?=.*[0-9])[0-9A-Za-z]{20,}");

	/**
	 * Whether Spotify may have issued this ID or secret, even if it changes their format;
	 * {@code false} for placeholders and text with anything around it.
	 */
	public static boolean mayBeIssued(String text) {
		return PLAUSIBLE.matcher(text).matches();
	}

	/** Whether both have today's format; if not, one of them cannot be right. */
	public boolean isWellFormed() {
		return PATTERN.matcher(this.clientId).matches() && PATTERN.matcher(this.clientSecret).matches();
	}

	@Override
	public String toString() {
		return "ClientCredentials[clientId=" + this.clientId + "]";
	}

}
