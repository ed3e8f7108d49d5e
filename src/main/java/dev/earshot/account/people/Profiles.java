package dev.earshot.account.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.earshot.account.AccountConnected;
import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.core.Interval;
import dev.earshot.spotify.ImageHosts;
import dev.earshot.spotify.SpotifyIdentity;
import dev.earshot.spotify.SpotifyProfile;
import dev.earshot.spotify.payload.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What Spotify says about people now. However many look at somebody's profile, Spotify is
 * asked once, and its answer is good for a minute, unless they log in anew.
 */
@Component
class Profiles {

	private static final Logger logger = LoggerFactory.getLogger(Profiles.class);

	static final Duration MEMORY = Duration.ofMinutes(1);

	private final SpotifyProfile spotify;

	private final Accounts accounts;

	private final ImageHosts hosts;

	private final InstantSource clock;

	private final Map<AccountId, Question> questions = new HashMap<>();

	Profiles(SpotifyProfile spotify, Accounts accounts, ImageHosts hosts, InstantSource clock) {
		this.spotify = spotify;
		this.accounts = accounts;
		this.hosts = hosts;
		this.clock = clock;
	}

	synchronized CompletableFuture<CurrentUser> of(AccountId account) {
		Instant now = this.clock.instant();
		this.questions.values().removeIf((question) -> question.isOver(now));
		Question question = this.questions.computeIfAbsent(account,
				(_) -> new Question(ask(account), Interval.of(now, MEMORY)));
		return question.answer().copy();
	}

	private CompletableFuture<CurrentUser> ask(AccountId account) {
		return CompletableFuture.supplyAsync(() -> {
			CurrentUser user = this.spotify.me(account);
			store(account, user);
			return user;
		}, Thread::startVirtualThread);
	}

	// What is not stored now will be the next time.
	private void store(AccountId account, CurrentUser user) {
		try {
			this.accounts.update(account, SpotifyIdentity.of(user, this.hosts));
		}
		catch (DataAccessException ex) {
			logger.warn("What Spotify says of account {} could not be stored", account, ex);
		}
	}

	@EventListener
	void on(AccountConnected event) {
		forget(event.account());
	}

	@EventListener
	void on(AccountDisconnected event) {
		forget(event.account());
	}

	private synchronized void forget(AccountId account) {
		this.questions.remove(account);
	}

	/**
	 * One question to Spotify. A refusal is told to those who wait for it only.
	 *
	 * @param answer what comes of it
	 * @param good when that can be told to others too
	 */
	private record Question(CompletableFuture<CurrentUser> answer, Interval good) {

		boolean isOver(Instant now) {
			return this.answer.isCompletedExceptionally() || !this.good.contains(now);
		}

	}

}
