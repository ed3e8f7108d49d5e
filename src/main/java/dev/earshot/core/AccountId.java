package dev.earshot.core;

import java.io.Serializable;
import java.util.UUID;

import org.springframework.util.Assert;

/**
 * Identifies one person's account on this server, whatever Spotify calls them.
 *
 * @param value a non-empty text that Earshot made up, never one from Spotify
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
