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
 * The hosts from which pages and outputs may load Spotify's images, in the syntax of a
 * Content-Security-Policy: a scheme, a host whose first label may be {@code *}, and
 * optionally a port.
 */
public record ImageHosts(List<Source> sources) {

	private static final int MAX_LENGTH = 400;

	/** Parses sources separated by blanks; keywords and bare schemes are ignored. */
	public static ImageHosts of(String policy) {
		return new ImageHosts(Stream.of(policy.strip().split("\\s+")).flatMap(Source::of).toList());
	}

	/**
	 * Tells whether a browser would load this image; {@code false} also for what is no
	 * URL, or is longer than 400 characters.
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
	 * Tells whether a browser would load this image; {@code false} also for a URL with a
	 * user name.
	 */
	public boolean allow(URI address) {
		return address.getRawUserInfo() == null && address.getHost() != null
				&& this.sources.stream().anyMatch((source) -> source.allows(address));
	}

	/**
	 * A scheme ({@code https}, or {@code http} in tests), a host in lower case and a
	 * port; a wildcard means the subdomains of the host, and not the host itself.
	 */
	public record Source(String scheme, boolean wildcard, String host, int port) {

		private static final Pattern FORM = Pattern.compile("(https?)://(\\*\\.)?([a-z0-9.-]+)(?::(\\d{1,5}))?/?");

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
					&& matchesHost(lower(address.getHost()));
		}

		private static String lower(@Nullable String text) {
			return (text != null) ? text.toLowerCase(Locale.ROOT) : "";
		}

		private static int port(String scheme, int explicit) {
			if (explicit >= 0) {
				return explicit;
			}
			return scheme.equals("https") ? 443 : 80;
		}

		private boolean matchesHost(String host) {
			return this.wildcard ? host.endsWith("." + this.host) : host.equals(this.host);
		}

	}

}
