package dev.earshot.setup;

import java.util.regex.Pattern;

import dev.earshot.oauth.ClientCredentials;

/**
 * The format of the client IDs and secrets that Spotify issues.
 */
public final class CredentialsFormat {

	/** Both have 32 hexadecimal digits. */
	static final String REGEX = "[0-9A-Fa-f]{32}";

	private static final Pattern PATTERN = Pattern.compile(REGEX);

	// Spotify may change the format, but IDs and secrets will stay long and random.
	private static final Pattern PLAUSIBLE = Pattern.compile("(?=.*[0-9])[0-9A-Za-z]{20,}");

	private CredentialsFormat() {
	}

	/**
	 * Whether Spotify may have issued this ID or secret, even if it changes their format;
	 * {@code false} for placeholders and text with anything around it.
	 */
	public static boolean mayBeIssued(String text) {
		return PLAUSIBLE.matcher(text).matches();
	}

	/** Whether both have today's format; if not, one of them cannot be right. */
	static boolean fits(ClientCredentials credentials) {
		return PATTERN.matcher(credentials.clientId()).matches()
				&& PATTERN.matcher(credentials.clientSecret()).matches();
	}

}
