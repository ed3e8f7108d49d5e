package dev.earshot.account;

import java.util.LinkedHashSet;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.Consent;
import dev.earshot.oauth.StoredTokens;

import org.springframework.stereotype.Component;

/**
 * The scopes that people granted at Spotify. The first login asks only for those that
 * show what plays. Control is asked for when somebody first wants it.
 */
@Component
public class Permissions {

	private static final Set<String> CONTROL = Set.of("user-modify-playback-state", "user-read-currently-playing",
			"user-library-read", "user-library-modify");

	private final StoredTokens tokens;

	Permissions(StoredTokens tokens) {
		this.tokens = tokens;
	}

	/**
	 * Whether somebody allowed Earshot to control their player, queue and library.
	 * @return {@code false} if they have to grant more scopes at Spotify first
	 */
	public boolean includeControl(AccountId account) {
		return granted(account).containsAll(CONTROL);
	}

	/**
	 * Returns the scopes that somebody granted.
	 * @return the scopes by Spotify's names; empty without tokens
	 */
	public Set<String> granted(AccountId account) {
		return this.tokens.consent(account).map(Consent::scopes).orElse(Set.of());
	}

	/**
	 * Adds the scopes that controlling a player needs.
	 * @param scopes the scopes to request anyway
	 * @return all scopes to request
	 */
	public static Set<String> withControl(Set<String> scopes) {
		Set<String> all = new LinkedHashSet<>(scopes);
		CONTROL.stream().sorted().forEach(all::add);
		return all;
	}

}
