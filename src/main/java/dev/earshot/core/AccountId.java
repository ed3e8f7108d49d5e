package dev.earshot.core;

import java.io.Serializable;
import java.util.UUID;

import org.springframework.util.Assert;

/**
 * Identifies an account on this server. It is independent of the ID at Spotify.
 *
 * @param value a non-empty text that Earshot generated
 */
public record AccountId(String value) implements Serializable {

	public AccountId {
		Assert.hasText(value, "An account id must not be empty");
	}

	public static AccountId random() {
		return new AccountId(UUID.randomUUID().toString());
	}

	@Override
	public String toString() {
		return this.value;
	}

}
