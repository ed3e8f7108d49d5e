package dev.earshot.core;

import java.io.Serializable;
import java.util.UUID;

import org.springframework.util.Assert;

/**
 * A generated ID of an account on this server, independent of the ID at Spotify.
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
