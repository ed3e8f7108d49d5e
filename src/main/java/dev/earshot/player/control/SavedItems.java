package dev.earshot.player.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.core.AskOnce;
import dev.earshot.core.AskOnce.Answer;
import dev.earshot.core.SpotifyUri;
import dev.earshot.core.Timeout;
import dev.earshot.playback.SavedItemsChanged;
import dev.earshot.spotify.SpotifyLibrary;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether people keep what they hear, asked for once in a while: Spotify alone knows.
 */
@Component
class SavedItems {

	private static final Logger logger = LoggerFactory.getLogger(SavedItems.class);

	private static final Duration TIME_TO_LIVE = Duration.ofMinutes(10);

	private static final Duration REFUSAL_TIME_TO_LIVE = Duration.ofSeconds(30);

	private static final Timeout TIMEOUT = new Timeout(Duration.ofMillis(1500));

	private static final int MAX_ENTRIES = 200;

	private final SpotifyLibrary library;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private final Timeout timeout;

	private final AskOnce<Key, Optional<Boolean>> answers;

	@Autowired
	SavedItems(SpotifyLibrary library, ApplicationEventPublisher events, InstantSource clock, Ticker ticker) {
		this(library, events, clock, ticker, TIMEOUT);
	}

	SavedItems(SpotifyLibrary library, ApplicationEventPublisher events, InstantSource clock, Ticker ticker,
			Timeout patience) {
		this.library = library;
		this.events = events;
		this.clock = clock;
		this.timeout = patience;
		this.answers = new AskOnce<>(Caffeine.newBuilder().maximumSize(MAX_ENTRIES), ticker);
	}

	/**
	 * What is known without asking.
	 * @param account who
	 * @param uri what
	 * @return {@code null} if it is not known, or no longer for sure
	 */
	@Nullable Boolean cached(AccountId account, SpotifyUri uri) {
		Optional<Boolean> kept = this.answers.known(new Key(account, uri));
		return (kept != null) ? kept.orElse(null) : null;
	}

	/**
	 * What Spotify says, unless it said so lately. Whoever asks while it is being asked
	 * waits for the same answer, since every open page wants to know of a new track. An
	 * answer that comes too late for them is published as {@link SavedItemsChanged}.
	 * @param account who
	 * @param uri what
	 * @return {@code null} if Spotify refuses, which is not asked again soon, or does not
	 * answer within a moment of patience
	 */
	@Nullable Boolean isSaved(AccountId account, SpotifyUri uri) {
		Key key = new Key(account, uri);
		CompletableFuture<Optional<Boolean>> answer = this.answers.get(key, (before) -> ask(key, before));
		this.timeout.await(answer);
		if (!answer.isDone()) {
			answer.thenRun(() -> this.events.publishEvent(new SavedItemsChanged(account)));
		}
		return cached(account, uri);
	}

	private Answer<Optional<Boolean>> ask(Key key, @Nullable Optional<Boolean> before) {
		try {
			List<Boolean> kept = this.library.contains(key.account(), key.uri().value());
			return (kept != null && !kept.isEmpty()) ? new Answer<>(Optional.of(kept.getFirst()), TIME_TO_LIVE)
					: fallback(before, null);
		}
		catch (SpotifyRefused ex) {
			return fallback(before, ex.refusal().until());
		}
		catch (RuntimeException ex) {
			logger.warn("Cannot make out whether account {} likes a track", key.account(), ex);
			return fallback(before, null);
		}
	}

	// What was known holds for a moment longer, but not for the hours of a block.
	private Answer<Optional<Boolean>> fallback(@Nullable Optional<Boolean> before, @Nullable Instant until) {
		return (until != null) ? new Answer<>(Optional.empty(), Duration.between(this.clock.instant(), until))
				: new Answer<>((before != null) ? before : Optional.empty(), REFUSAL_TIME_TO_LIVE);
	}

	/**
	 * Has Spotify keep something or no longer, and tells those who show it.
	 * @param account who
	 * @param uri what
	 * @param kept whether they keep it from now on
	 * @throws SpotifyRefused if it was not done
	 */
	void save(AccountId account, SpotifyUri uri, boolean kept) {
		if (kept) {
			this.library.save(account, uri.value());
		}
		else {
			this.library.remove(account, uri.value());
		}
		this.answers.put(new Key(account, uri), new Answer<>(Optional.of(kept), TIME_TO_LIVE));
		this.events.publishEvent(new SavedItemsChanged(account));
	}

	/**
	 * Forgets what was known, because a person may or may not have changed it, and tells
	 * those who show it.
	 * @param account who
	 * @param uri what
	 */
	void invalidate(AccountId account, SpotifyUri uri) {
		this.answers.forget(new Key(account, uri));
		this.events.publishEvent(new SavedItemsChanged(account));
	}

	@EventListener
	void on(AccountDisconnected event) {
		this.answers.forgetIf((key, _) -> key.account().equals(event.account()));
	}

	private record Key(AccountId account, SpotifyUri uri) {
	}

}
