package dev.earshot.operations.metrics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read the figures besides the owner. The text form hides the token.
 *
 * @param token what a monitoring system sends; blank for nobody
 */
@ConfigurationProperties("earshot.metrics")
record MetricsProperties(@DefaultValue("") String token) {

	// Takes as long for a wrong token as for the right one.
	boolean accepts(String given) {
		return !this.token.isBlank() && MessageDigest.isEqual(bytes(this.token), bytes(given));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return "MetricsProperties[]";
	}

}
