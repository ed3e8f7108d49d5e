package dev.earshot.setup;

import java.net.URI;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.Assert;

/**
 * What browsers call this server: the base of the redirect URI and of links. Spotify
 * accepts HTTPS, or plain HTTP with a literal loopback address, and no {@code localhost}
 * (documentation page "Redirect URIs").
 *
 * @param value an absolute URL without a path, refused at the start if Spotify would
 */
@ConfigurationProperties("earshot")
public record PublicUrl(@Name("public-url") URI value) {

	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

	public PublicUrl {
		boolean accepted = value.getHost() != null
				&& ("https".equals(value.getScheme()) || LOOPBACK.contains(value.getHost()));
		Assert.isTrue(accepted, () -> "EARSHOT_PUBLIC_URL is " + value + ", but Spotify sends people back only to an "
				+ "https:// address or to http://127.0.0.1; leave it unset on a network without HTTPS");
	}

	/**
	 * Where Spotify sends the browser back to after a login.
	 * @return the URI to register at Spotify, exactly
	 */
	public String redirectUri() {
		return base() + "/login/oauth2/code/spotify";
	}

	/**
	 * The address without a slash at its end.
	 * @return such as {@code http://127.0.0.1:8080}
	 */
	public String base() {
		return this.value.toString().replaceAll("/+$", "");
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
	public boolean isElsewhere(HttpServletRequest request) {
		boolean otherHost = !request.getServerName().equalsIgnoreCase(this.value.getHost());
		return otherHost || (isLoopback() && request.getServerPort() != port());
	}

	private int port() {
		if (this.value.getPort() != -1) {
			return this.value.getPort();
		}
		return "https".equals(this.value.getScheme()) ? 443 : 80;
	}

}
