package dev.earshot.links;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The content security policy of pages that links open: files and streams of this server
 * and Spotify's artwork. Custom style is a file of this server too. It is taken only if
 * it loads nothing; were something overlooked, nobody else would be asked.
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
	 * For outputs that others may show in a frame of theirs.
	 * @return the value of the header
	 */
	public String anywhere() {
		return this.directives + "*";
	}

	/**
	 * For previews, which only Earshot's own pages show.
	 * @return the value of the header
	 */
	public String preview() {
		return this.directives + "'self'";
	}

}
