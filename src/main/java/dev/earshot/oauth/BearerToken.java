package dev.earshot.oauth;

import org.springframework.util.Assert;

/**
 * An access token of any length. {@link #toString()} hides its value from logs.
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
