package dev.earshot.player.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.account.AccountData;
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
import org.springframework.stereotype.Component;

/**
 * Whether items are in a person's library, cached for some minutes.
 */
@Component
class SavedItems implements AccountData {

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
			Timeout timeout) {
		this.library = library;
		this.events = events;
		this.clock = clock;
		this.timeout = timeout;
		this.answers = new AskOnce<>(Caffeine.newBuilder().maximumSize(MAX_ENTRIES), ticker);
	}

	// Null if not known.
	@Nullable Boolean cached(AccountId account, SpotifyUri uri) {
		Optional<Boolean> saved = this.answers.fresh(new Key(account, uri));
		return (saved != null) ? saved.orElse(null) : null;
	}

	// Asks Spotify once for all concurrent callers if the answer is not cached. An answer
	// that arrives after the timeout is published as SavedItemsChanged.
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
			List<Boolean> saved = this.library.contains(key.account(), key.uri().value());
			return (saved != null && !saved.isEmpty()) ? new Answer<>(Optional.of(saved.getFirst()), TIME_TO_LIVE)
					: fallback(before, null);
		}
		catch (SpotifyRefused ex) {
			return fallback(before, ex.refusal().until());
		}
		catch (RuntimeException ex) {
			logger.warn("Cannot read whether account {} saved an item", key.account(), ex);
			return fallback(before, null);
		}
	}

	// The previous answer stays valid for a moment, but not for the hours of an open
	// circuit breaker.
	private Answer<Optional<Boolean>> fallback(@Nullable Optional<Boolean> before, @Nullable Instant until) {
		return (until != null) ? new Answer<>(Optional.empty(), Duration.between(this.clock.instant(), until))
				: new Answer<>((before != null) ? before : Optional.empty(), REFUSAL_TIME_TO_LIVE);
	}

	void save(AccountId account, SpotifyUri uri, boolean saved) {
		if (saved) {
			this.library.save(account, uri.value());
		}
		else {
			this.library.remove(account, uri.value());
		}
		this.answers.put(new Key(account, uri), new Answer<>(Optional.of(saved), TIME_TO_LIVE));
		publish(account, uri);
	}

	private void publish(AccountId account, SpotifyUri uri) {
		this.events.publishEvent(new SavedItemsChanged(account));
		this.events.publishEvent(new ItemSaved(account, uri));
	}

	/** Forgets an answer that a command on another node has changed. */
	void changedElsewhere(AccountId account, SpotifyUri uri) {
		this.answers.forget(new Key(account, uri));
		this.events.publishEvent(new SavedItemsChanged(account));
	}

	// A failed command may have changed the answer.
	void invalidate(AccountId account, SpotifyUri uri) {
		this.answers.forget(new Key(account, uri));
		publish(account, uri);
	}

	@Override
	public void forget(AccountId account) {
		this.answers.forgetIf((key, _) -> key.account().equals(account));
	}

	private record Key(AccountId account, SpotifyUri uri) {
	}

}
