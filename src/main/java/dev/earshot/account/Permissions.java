package dev.earshot.account;

import java.util.LinkedHashSet;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.Consent;
import dev.earshot.oauth.StoredTokens;

import org.springframework.stereotype.Component;

/**
 * The scopes that people granted at Spotify. The first login asks only for those that
 * show what plays and what Spotify ranks. Control is asked for when somebody first wants
 * it.
 */
@Component
public class Permissions {

	private static final Set<String> CONTROL = Set.of("user-modify-playback-state", "user-read-currently-playing",
			"user-library-read", "user-library-modify");

	// The first login asks for it, but those before 2026-12 did not.
	private static final String TOP_ITEMS = "user-top-read";

	private final StoredTokens tokens;

	Permissions(StoredTokens tokens) {
		this.tokens = tokens;
	}

	/** Whether the granted scopes allow control of player, queue and library. */
	public boolean includeControl(AccountId account) {
		return granted(account).containsAll(CONTROL);
	}

	/** Whether the granted scopes allow reading the top artists and tracks. */
	public boolean includeTopItems(AccountId account) {
		return granted(account).contains(TOP_ITEMS);
	}

	/** Returns the granted scopes by Spotify's names; empty without tokens. */
	public Set<String> granted(AccountId account) {
		return this.tokens.consent(account).map(Consent::scopes).orElse(Set.of());
	}

	/** Adds the scopes that controlling a player needs. */
	public static Set<String> withControl(Set<String> scopes) {
		Set<String> all = new LinkedHashSet<>(scopes);
		CONTROL.stream().sorted().forEach(all::add);
		return all;
	}

}
