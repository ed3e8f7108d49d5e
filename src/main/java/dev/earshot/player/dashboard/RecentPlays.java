package dev.earshot.player.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.account.AccountData;
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

import org.springframework.stereotype.Component;

/**
 * The recent plays of each account, loaded from Spotify at most once a minute.
 */
@Component
class RecentPlays implements AccountData {

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

	CompletableFuture<Recent> of(AccountId account) {
		return this.answers.get(account, (before) -> answer(account, before));
	}

	// Returns recent plays loaded at or after a moment.
	CompletableFuture<Recent> askedSince(AccountId account, Instant moment) {
		Duration age = Duration.between(moment, this.clock.instant());
		return this.answers.getWithin(account, age, (before) -> answer(account, before));
	}

	Recent cached(AccountId account) {
		Recent known = this.answers.fresh(account);
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
				logger.warn("Cannot read the recent plays of account {}", account, ex);
			}
			return new Recent(known.plays(), Unexpected.INTERNAL_ERROR);
		}
	}

	@Override
	public void erase(AccountId account) {
		this.answers.forget(account);
	}

	/**
	 * The result of a call.
	 *
	 * @param plays newest first; {@code null} if not known yet
	 * @param refusal why there is nothing newer; {@code null} while a call is running
	 */
	record Recent(@Nullable List<RecentPlay> plays, @Nullable SpotifyRefusal refusal) {
	}

}
