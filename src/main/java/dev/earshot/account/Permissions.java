package dev.earshot.account;

import java.util.LinkedHashSet;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.Consent;
import dev.earshot.oauth.StoredTokens;

import org.springframework.stereotype.Component;

/**
 * What people allowed Earshot at Spotify. The first login asks only to see what is
 * playing; to change it is asked for when somebody first wants that.
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
	 * Whether somebody allowed to control their player, queue and library.
	 * @param account whose
	 * @return {@code false} if Spotify has to ask them first
	 */
	public boolean includeControl(AccountId account) {
		return granted(account).containsAll(CONTROL);
	}

	/**
	 * What somebody allowed, by Spotify's names.
	 * @param account whose
	 * @return nothing if there are no tokens
	 */
	public Set<String> granted(AccountId account) {
		return this.tokens.consent(account).map(Consent::scopes).orElse(Set.of());
	}

	/**
	 * What to ask for so that the player can be controlled too.
	 * @param scopes what is asked for anyway
	 * @return those and the others it takes
	 */
	public static Set<String> withControl(Set<String> scopes) {
		Set<String> all = new LinkedHashSet<>(scopes);
		CONTROL.stream().sorted().forEach(all::add);
		return all;
	}

}
