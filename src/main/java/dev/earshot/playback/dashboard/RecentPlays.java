package dev.earshot.playback.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.core.Interval;
import dev.earshot.playback.reading.Played;
import dev.earshot.playback.reading.PlayerReading;
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

	private static final Duration GOOD_FOR = Duration.ofMinutes(1);

	private static final Duration REFUSAL_GOOD_FOR = Duration.ofSeconds(5);

	private final PlayerReading reading;

	private final InstantSource clock;

	private final Map<AccountId, Question> questions = new ConcurrentHashMap<>();

	RecentPlays(PlayerReading reading, InstantSource clock) {
		this.reading = reading;
		this.clock = clock;
	}

	/**
	 * The answer so far or soon.
	 * @param account whose plays
	 * @return what is known, to be waited for no longer than one likes
	 */
	Question of(AccountId account) {
		return this.questions.compute(account, (_, asked) -> isGood(asked) ? asked : ask(account, asked));
	}

	/**
	 * The answer to a question that was asked at some moment or later.
	 * @param account whose plays
	 * @param moment when something is known to have been listed
	 * @return what is known, or will be soon
	 */
	Question since(AccountId account, Instant moment) {
		return this.questions.compute(account,
				(_, asked) -> (asked != null && !asked.at().isBefore(moment)) ? asked : ask(account, asked));
	}

	private boolean isGood(@Nullable Question asked) {
		if (asked == null) {
			return false;
		}
		Duration good = (asked.known().refusal() != null) ? REFUSAL_GOOD_FOR : GOOD_FOR;
		return Interval.of(asked.at(), good).contains(this.clock.instant());
	}

	private Question ask(AccountId account, @Nullable Question before) {
		Recent known = (before != null) ? before.known() : new Recent(null, null);
		CompletableFuture<Recent> answer = CompletableFuture.supplyAsync(() -> answer(account, known),
				Thread::startVirtualThread);
		return new Question(this.clock.instant(), known.plays(), answer);
	}

	private Recent answer(AccountId account, Recent known) {
		try {
			return new Recent(this.reading.plays(account), null);
		}
		catch (SpotifyRefused ex) {
			return new Recent(known.plays(), ex.refusal());
		}
		catch (RuntimeException ex) {
			if (!Unexpected.FAULT_OF_OURS.equals(known.refusal())) {
				logger.warn("Cannot make out what account {} heard", account, ex);
			}
			return new Recent(known.plays(), Unexpected.FAULT_OF_OURS);
		}
	}

	@EventListener
	void on(AccountDisconnected event) {
		this.questions.remove(event.account());
	}

	/**
	 * What is known of recent plays.
	 *
	 * @param plays newest first; {@code null} if they were never learned
	 * @param refusal why there is nothing newer; {@code null} while the answer is waited
	 * for
	 */
	record Recent(@Nullable List<Played> plays, @Nullable SpotifyRefusal refusal) {
	}

	/**
	 * A question to Spotify, perhaps answered.
	 *
	 * @param at when it was asked
	 * @param before what was known then
	 * @param answer completed by the answer
	 */
	record Question(Instant at, @Nullable List<Played> before, CompletableFuture<Recent> answer) {

		Recent known() {
			return this.answer.getNow(new Recent(this.before, null));
		}

	}

}
