package dev.earshot.player.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.core.AskOnce;
import dev.earshot.core.AskOnce.Answer;
import dev.earshot.playback.reading.PlayerReader;
import dev.earshot.playback.reading.RecentPlay;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was recently played, as Spotify returns it, asked for at most once a minute.
 */
@Component
class RecentPlays {

	private static final Logger logger = LoggerFactory.getLogger(RecentPlays.class);

	private static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);

	private static final Duration REFUSAL_TIME_TO_LIVE = Duration.ofSeconds(5);

	private final PlayerReader reader;

	private final InstantSource clock;

	private final AskOnce<AccountId, Recent> answers;

	RecentPlays(PlayerReader reader, InstantSource clock, Ticker ticker) {
		this.reader = reader;
		this.clock = clock;
		this.answers = new AskOnce<>(Caffeine.newBuilder(), ticker);
	}

	/**
	 * The answer, asked for unless it was lately.
	 * @param account whose plays
	 * @return what is known soon, to be waited for no longer than one likes
	 */
	CompletableFuture<Recent> of(AccountId account) {
		return this.answers.get(account, (before) -> answer(account, before));
	}

	/**
	 * The answer to a question that was asked at some moment or later.
	 * @param account whose plays
	 * @param moment when something is known to have been listed
	 * @return what is known soon
	 */
	CompletableFuture<Recent> askedSince(AccountId account, Instant moment) {
		Duration age = Duration.between(moment, this.clock.instant());
		return this.answers.askedWithin(account, age, (before) -> answer(account, before));
	}

	/**
	 * What is known so far, without waiting.
	 * @param account whose plays
	 * @return the answer, or the plays that were known before if it is not there yet
	 */
	Recent cached(AccountId account) {
		Recent known = this.answers.known(account);
		Recent latest = this.answers.latest(account);
		return (known != null) ? known : new Recent((latest != null) ? latest.plays() : null, null);
	}

	private Answer<Recent> answer(AccountId account, @Nullable Recent before) {
		Recent recent = ask(account, (before != null) ? before : new Recent(null, null));
		return new Answer<>(recent, (recent.refusal() != null) ? REFUSAL_TIME_TO_LIVE : TIME_TO_LIVE);
	}

	private Recent ask(AccountId account, Recent known) {
		try {
			return new Recent(this.reader.plays(account), null);
		}
		catch (SpotifyRefused ex) {
			return new Recent(known.plays(), ex.refusal());
		}
		catch (RuntimeException ex) {
			if (!Unexpected.INTERNAL_ERROR.equals(known.refusal())) {
				logger.warn("Cannot make out what account {} heard", account, ex);
			}
			return new Recent(known.plays(), Unexpected.INTERNAL_ERROR);
		}
	}

	@EventListener
	void on(AccountDisconnected event) {
		this.answers.forget(event.account());
	}

	/**
	 * What is known of recent plays.
	 *
	 * @param plays newest first; {@code null} if they were never learned
	 * @param refusal why there is nothing newer; {@code null} while the answer is waited
	 * for
	 */
	record Recent(@Nullable List<RecentPlay> plays, @Nullable SpotifyRefusal refusal) {
	}

}
