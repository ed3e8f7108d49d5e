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
 * What browsers call this server: the base of the redirect URI and of links. Spotify
 * accepts HTTPS, or plain HTTP with a literal loopback address, and no {@code localhost}
 * (documentation page "Redirect URIs").
 *
 * @param value an absolute URL, perhaps with a path, refused at the start if Spotify
 * would
 */
public record PublicUrl(URI value) {

	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

	// Nothing that browsers, proxies and Tomcat may decode in different ways.
	private static final Pattern PATH = Pattern.compile("(/(?!\\.+(/|$))[A-Za-z0-9._~-]+)*/*");

	/**
	 * What a usable address is, as a part of a sentence.
	 */
	public static final String REQUIREMENT = "an https:// address such as https://earshot.example.com or "
			+ "https://home.example.com/earshot, or http://127.0.0.1 with a port, since Spotify sends people back to "
			+ "nothing else; without HTTPS leave it unset";

	public PublicUrl {
		URI given = value;
		Assert.isTrue(isUsable(given), () -> given + " must be " + REQUIREMENT);
		value = normal(given);
	}

	// As browsers write it, since people copy it from them.
	private static URI normal(URI url) {
		String beforePath = url.getScheme() + "://" + url.getRawAuthority();
		return URI.create(beforePath.toLowerCase(Locale.ROOT) + url.getRawPath());
	}

	/**
	 * Whether this can be the address that browsers use.
	 * @param text what somebody has set
	 * @return {@code false} for what is no address, and for what Spotify would refuse
	 */
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

	/**
	 * Where a provider sends the browser back to after a login.
	 * @param provider the ID of the provider that sends it
	 * @return the URI to register there, exactly
	 */
	public String redirectUri(String provider) {
		return base() + "/login/oauth2/code/" + provider;
	}

	/**
	 * The address without a slash at its end.
	 * @return such as {@code http://127.0.0.1:8080}
	 */
	public String base() {
		return this.value.toString().replaceAll("/+$", "");
	}

	/**
	 * The path below which everything is.
	 * @return such as {@code /earshot}, empty for the root
	 */
	public String path() {
		return this.value.getRawPath().replaceAll("/+$", "");
	}

	/**
	 * Whether only browsers on the server's own machine can be sent back to it.
	 * @return {@code true} for a literal loopback address
	 */
	public boolean isLoopback() {
		return LOOPBACK.contains(this.value.getHost());
	}

	/**
	 * Whether a visitor came by another address than this one, so that a login would end
	 * somewhere else than it began. Behind a proxy that hides scheme and port, the host
	 * decides.
	 * @param request the visitor's request
	 * @return {@code true} if the address in their browser is another
	 */
	public boolean differsFrom(HttpServletRequest request) {
		return isLoopback() ? !isPassedOn(request) || request.getServerPort() != port()
				: !isPassedOn(request) && !isForwarded(request);
	}

	private boolean isPassedOn(HttpServletRequest request) {
		return request.getServerName().equalsIgnoreCase(this.value.getHost());
	}

	private boolean isForwarded(HttpServletRequest request) {
		return ForwardedHosts.of(request).anyMatch(this.value.getHost()::equalsIgnoreCase);
	}

	/**
	 * Whether a visitor came by this address, but a proxy says so in a forwarding header
	 * alone and puts a name of its own into {@code Host}.
	 * @param request the visitor's request
	 * @return {@code true} if only a forwarding header has this address
	 */
	public boolean isHiddenByProxy(HttpServletRequest request) {
		return !isLoopback() && !isPassedOn(request) && isForwarded(request);
	}

	/**
	 * A request as the browser made it. A proxy that ends TLS need not say so, but the
	 * public address does.
	 * @param request the visitor's request
	 * @return the same, which is secure if the visitor came by this address and it is an
	 * HTTPS one, whatever this server is spoken to
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
