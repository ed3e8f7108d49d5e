package dev.earshot.account.profile;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.account.AccountConnected;
import dev.earshot.account.AccountData;
import dev.earshot.account.people.Accounts;
import dev.earshot.core.AccountId;
import dev.earshot.core.AskOnce;
import dev.earshot.core.AskOnce.Answer;
import dev.earshot.core.ImageHosts;
import dev.earshot.spotify.SpotifyIdentity;
import dev.earshot.spotify.SpotifyProfile;
import dev.earshot.spotify.payload.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The current profiles of people at Spotify, cached for a minute or until they log in
 * again. Concurrent requests for one profile share one call.
 */
@Component
class Profiles implements AccountData {

	private static final Logger logger = LoggerFactory.getLogger(Profiles.class);

	static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);

	private final SpotifyProfile spotify;

	private final Accounts accounts;

	private final ImageHosts hosts;

	private final AskOnce<AccountId, CurrentUser> cache;

	Profiles(SpotifyProfile spotify, Accounts accounts, ImageHosts hosts, Ticker ticker) {
		this.spotify = spotify;
		this.accounts = accounts;
		this.hosts = hosts;
		this.cache = new AskOnce<>(Caffeine.newBuilder().expireAfterWrite(TIME_TO_LIVE), ticker);
	}

	CompletableFuture<CurrentUser> of(AccountId account) {
		return this.cache.get(account, (_) -> new Answer<>(fetch(account), TIME_TO_LIVE));
	}

	private CurrentUser fetch(AccountId account) {
		CurrentUser user = this.spotify.me(account);
		store(account, user);
		return user;
	}

	// The next request stores it.
	private void store(AccountId account, CurrentUser user) {
		try {
			this.accounts.update(account, SpotifyIdentity.of(user, this.hosts));
		}
		catch (DataAccessException ex) {
			logger.warn("The profile of account {} could not be stored", account, ex);
		}
	}

	@EventListener
	void on(AccountConnected event) {
		this.cache.forget(event.account());
	}

	@Override
	public void forget(AccountId account) {
		this.cache.forget(account);
	}

}
