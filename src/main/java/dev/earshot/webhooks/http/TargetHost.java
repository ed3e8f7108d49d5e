package dev.earshot.webhooks.http;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Classifies hosts by their spelling.
 */
final class TargetHost {

	private static final Pattern LITERAL = Pattern.compile("[0-9.]+|.*:.*");

	private static final String BYTE = "(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";

	private static final Pattern DOTTED = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

	private static final Pattern LOCAL = Pattern.compile("[^.]+|.*\\.(localhost|local|internal|lan|home\\.arpa)");

	private TargetHost() {
	}

	// Lower case, without brackets and a final dot.
	static String normalize(String host) {
		return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
	}

	// Programs disagree about all numeric addresses but four plain decimal bytes.
	static boolean isAmbiguous(String host) {
		return host.matches("[0-9.]+") && !DOTTED.matcher(host).matches();
	}

	// Takes a name in normal form. False for IP addresses.
	static boolean isLocalName(String host) {
		return !LITERAL.matcher(host).matches() && LOCAL.matcher(host).matches();
	}

}
