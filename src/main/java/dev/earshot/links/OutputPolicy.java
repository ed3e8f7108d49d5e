package dev.earshot.links;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The content security policy of output pages: files and streams of this server, and
 * artwork of Spotify. Custom style is a file of this server as well; {@code CustomStyle}
 * rejects anything that loads a resource, and this policy blocks what it may have missed.
 */
@Component
public class OutputPolicy {

	/** The name of the header. */
	public static final String HEADER = "Content-Security-Policy";

	private final String directives;

	OutputPolicy(@Value("${earshot.spotify.image-hosts}") String imageHosts) {
		this.directives = String.join("; ", "default-src 'none'", "script-src 'self'", "style-src 'self'",
				"img-src 'self' " + imageHosts, "connect-src 'self'", "form-action 'none'", "base-uri 'none'",
				"frame-ancestors ");
	}

	/**
	 * Returns the policy of outputs.
	 * @return a value that lets any page show them in a frame
	 */
	public String forOutput() {
		return this.directives + "*";
	}

	/**
	 * Returns the policy of previews.
	 * @return a value that lets only pages of this server show them in a frame
	 */
	public String forPreview() {
		return this.directives + "'self'";
	}

}
