package dev.earshot.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where Spotify's pictures are, which is where pages and outputs may load them from. It
 * is written and understood as in a content security policy: a scheme, a host whose first
 * part may be {@code *}, and perhaps a port.
 *
 * @param sources the places
 */
public record ImageHosts(List<Source> sources) {

	private static final int MAX_LENGTH = 400;

	/**
	 * Reads a list of sources.
	 * @param policy sources, separated by blanks; what is no host is passed over
	 * @return where pictures may be loaded from
	 */
	public static ImageHosts of(String policy) {
		return new ImageHosts(Stream.of(policy.strip().split("\\s+")).flatMap(Source::of).toList());
	}

	/**
	 * Whether a browser would load a picture under this policy.
	 * @param address of the picture as Spotify gave it
	 * @return {@code false} also for what is no address
	 */
	public boolean allow(@Nullable String address) {
		try {
			return address != null && address.length() <= MAX_LENGTH && allow(new URI(address));
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/**
	 * Whether a browser would load a picture under this policy.
	 * @param address of the picture
	 * @return {@code false} also for one with a user name in it
	 */
	public boolean allow(URI address) {
		return address.getRawUserInfo() == null && address.getHost() != null
				&& this.sources.stream().anyMatch((source) -> source.allows(address));
	}

	/**
	 * One place of the list.
	 *
	 * @param scheme {@code https}, or for tests {@code http}
	 * @param anyOf whether hosts below this one are meant, and not this one itself
	 * @param host in lower case
	 * @param port the port
	 */
	public record Source(String scheme, boolean anyOf, String host, int port) {

		private static final Pattern FORM = Pattern.compile("(https?)://(\\*\\.)?([a-z0-9.-]+)(?::(\\d{1,5}))?/?");

		// What a policy may hold besides, such as 'self' or data:, is no place to fetch
		// from.
		static Stream<Source> of(String text) {
			Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
			return form.matches()
					? Stream.of(new Source(form.group(1), form.group(2) != null, form.group(3),
							port(form.group(1), (form.group(4) != null) ? Integer.parseInt(form.group(4)) : -1)))
					: Stream.empty();
		}

		boolean allows(URI address) {
			String scheme = lower(address.getScheme());
			return this.scheme.equals(scheme) && port(scheme, address.getPort()) == this.port
					&& isHere(lower(address.getHost()));
		}

		private static String lower(@Nullable String text) {
			return (text != null) ? text.toLowerCase(Locale.ROOT) : "";
		}

		private static int port(String scheme, int given) {
			if (given >= 0) {
				return given;
			}
			return scheme.equals("https") ? 443 : 80;
		}

		private boolean isHere(String host) {
			return this.anyOf ? host.endsWith("." + this.host) : host.equals(this.host);
		}

	}

}
