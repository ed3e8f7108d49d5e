package dev.earshot.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.util.Assert;

/**
 * The URL under which browsers reach this server: the base of the redirect URI and of
 * share links. Spotify accepts HTTPS, or HTTP with a literal loopback address, but not
 * {@code localhost} (documentation page "Redirect URIs").
 *
 * @param value an absolute URL that Spotify accepts, optionally with a path
 */
public record PublicUrl(URI value) {

	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

	// No characters that browsers, proxies and Tomcat may decode differently.
	private static final Pattern PATH = Pattern.compile("(/(?!\\.+(/|$))[A-Za-z0-9._~-]+)*/*");

	/** Describes a usable URL, as a part of a sentence. */
	public static final String REQUIREMENT = "an https:// address such as https://earshot.example.com or "
			+ "https://home.example.com/earshot, or http://127.0.0.1 with a port, because Spotify redirects to nothing "
			+ "else; without HTTPS leave it unset";

	public PublicUrl {
		URI configured = value;
		Assert.isTrue(isUsable(configured), () -> configured + " must be " + REQUIREMENT);
		value = normalized(configured);
	}

	// Browsers show scheme and host in lower case, and people copy the redirect URI.
	private static URI normalized(URI url) {
		String beforePath = url.getScheme() + "://" + url.getRawAuthority();
		return URI.create(beforePath.toLowerCase(Locale.ROOT) + url.getRawPath());
	}

	/** Whether a text is a URL that Spotify accepts. */
	public static boolean isUsable(String text) {
		try {
			return isUsable(new URI(text));
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private static boolean isUsable(URI url) {
		return isAcceptedBySpotify(url) && PATH.matcher(url.getRawPath()).matches() && url.getRawQuery() == null
				&& url.getRawFragment() == null && url.getRawUserInfo() == null;
	}

	private static boolean isAcceptedBySpotify(URI url) {
		if (url.getHost() == null || url.getHost().equalsIgnoreCase("localhost")) {
			return false;
		}
		return isHttps(url) || ("http".equalsIgnoreCase(url.getScheme()) && LOOPBACK.contains(url.getHost()));
	}

	private static boolean isHttps(URI url) {
		return "https".equalsIgnoreCase(url.getScheme());
	}

	/** Returns the URI to register at the provider, exactly. */
	public String redirectUri(String provider) {
		return base() + "/login/oauth2/code/" + provider;
	}

	/** Returns the URL without a final slash, such as {@code http://127.0.0.1:8080}. */
	public String base() {
		return this.value.toString().replaceAll("/+$", "");
	}

	/** Returns the path, such as {@code /earshot}; empty for the root. */
	public String path() {
		return this.value.getRawPath().replaceAll("/+$", "");
	}

	/** Whether only browsers on the same machine can use this URL. */
	public boolean isLoopback() {
		return LOOPBACK.contains(this.value.getHost());
	}

	/**
	 * Whether a browser uses another host, or another port on loopback, so that a login
	 * would return to a different origin. A proxy may hide scheme and port.
	 */
	public boolean differsFrom(HttpServletRequest request) {
		return isLoopback() ? !hasSameHost(request) || request.getServerPort() != port()
				: !hasSameHost(request) && !hasForwardedHost(request);
	}

	private boolean hasSameHost(HttpServletRequest request) {
		return request.getServerName().equalsIgnoreCase(this.value.getHost());
	}

	private boolean hasForwardedHost(HttpServletRequest request) {
		return ForwardedHosts.of(request).anyMatch(this.value.getHost()::equalsIgnoreCase);
	}

	/** Whether a forwarding header names this host, but {@code Host} another one. */
	public boolean isHiddenByProxy(HttpServletRequest request) {
		return !isLoopback() && !hasSameHost(request) && hasForwardedHost(request);
	}

	/**
	 * Returns the request as the browser sent it, secure if it uses this URL and this is
	 * HTTPS. A proxy that terminates TLS may not say so.
	 */
	public HttpServletRequest asSent(HttpServletRequest request) {
		boolean isSecure = request.isSecure() || isHttps(this.value) && !differsFrom(request);
		return new HttpServletRequestWrapper(request) {

			@Override
			public boolean isSecure() {
				return isSecure;
			}

		};
	}

	private int port() {
		if (this.value.getPort() != -1) {
			return this.value.getPort();
		}
		return isHttps(this.value) ? 443 : 80;
	}

}
