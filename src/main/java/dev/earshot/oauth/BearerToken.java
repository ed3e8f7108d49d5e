package dev.earshot.oauth;

import org.springframework.util.Assert;

/**
 * An access token as a call carries it. Its text form hides the value, so that it cannot
 * slip into a log.
 *
 * @param value the token as Spotify issued it, of any length
 */
public record BearerToken(String value) {

	public BearerToken {
		Assert.hasText(value, "A bearer token must not be empty");
	}

	@Override
	public String toString() {
		return "BearerToken[hidden]";
	}

}
