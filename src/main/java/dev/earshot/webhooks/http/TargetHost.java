package dev.earshot.webhooks.http;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What can be said of a host by the way it is written.
 */
final class TargetHost {

	private static final Pattern LITERAL = Pattern.compile("[0-9.]+|.*:.*");

	private static final String BYTE = "(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";

	private static final Pattern DOTTED = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

	private static final Pattern LOCAL = Pattern.compile("[^.]+|.*\\.(localhost|local|internal|lan|home\\.arpa)");

	private TargetHost() {
	}

	/**
	 * The one way to write a host, of all that mean the same.
	 * @param host as it was written
	 * @return without case, brackets and the dot at the end
	 */
	static String normalize(String host) {
		return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
	}

	/**
	 * Whether this is an address in digits that some programs read in one way and some in
	 * another.
	 * @param host a normal host
	 * @return {@code true} for numbers that are not four plain decimal bytes
	 */
	static boolean isAmbiguous(String host) {
		return host.matches("[0-9.]+") && !DOTTED.matcher(host).matches();
	}

	/**
	 * Whether this is a name that means something in the own network only.
	 * @param host a normal host
	 * @return {@code false} for addresses in digits
	 */
	static boolean isLocalName(String host) {
		return !LITERAL.matcher(host).matches() && LOCAL.matcher(host).matches();
	}

}
