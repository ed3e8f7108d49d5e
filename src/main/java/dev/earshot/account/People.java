package dev.earshot.account;

import java.util.List;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The people on this server, for pages that only the owner sees.
 */
public interface People {

	// The owner first.
	List<Person> everybody();

	/**
	 * Somebody with an account.
	 *
	 * @param spotifyId the user ID at Spotify
	 * @param displayName the name at Spotify; {@code null} if they have none or are not
	 * connected
	 */
	record Person(AccountId id, String spotifyId, @Nullable String displayName) {

		public String name() {
			return (this.displayName != null) ? this.displayName : this.spotifyId;
		}

	}

}
