package dev.earshot.spotify.budget;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How many calls to Spotify this server makes. Spotify publishes no limits, so the
 * defaults are careful guesses.
 *
 * @param player calls a day to read and change what plays
 * @param profile calls a day for profiles
 * @param library calls a day for saved items
 * @param search calls a day for searches
 * @param catalogue calls a day for anything else, such as names of playlists
 * @param accounts calls a day for logins and tokens
 * @param burst calls of all kinds within any 30 seconds
 * @param strangers logins of strangers within any 30 seconds
 */
@ConfigurationProperties("earshot.spotify.plan")
record CallBudgetProperties(@DefaultValue("5000") int player, @DefaultValue("300") int profile,
		@DefaultValue("1000") int library, @DefaultValue("500") int search, @DefaultValue("300") int catalogue,
		@DefaultValue("500") int accounts, @DefaultValue("90") int burst, @DefaultValue("6") int strangers) {

	CallBudgetProperties {
		Assert.isTrue(player > 0 && profile > 0 && library > 0 && search > 0 && catalogue > 0 && accounts > 0
				&& burst > 0 && strangers > 0, "Every number under earshot.spotify.plan must be at least 1");
	}

	int of(EndpointFamily family) {
		return switch (family) {
			case PLAYER -> this.player;
			case PROFILE -> this.profile;
			case LIBRARY -> this.library;
			case SEARCH -> this.search;
			case CATALOGUE -> this.catalogue;
			case ACCOUNTS -> this.accounts;
		};
	}

}
