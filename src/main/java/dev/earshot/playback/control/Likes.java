package dev.earshot.playback.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.core.Interval;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.LikeChanged;
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
class Likes {

	private static final Logger logger = LoggerFactory.getLogger(Likes.class);

	private static final Duration GOOD_FOR = Duration.ofMinutes(10);

	private static final Duration REFUSAL_GOOD_FOR = Duration.ofSeconds(30);

	private static final Duration PATIENCE = Duration.ofMillis(1500);

	private static final int MOST = 200;

	private final SpotifyLibrary library;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private final Duration patience;

	private final SequencedMap<Key, Answer> answers = new LinkedHashMap<>();

	private final Map<Key, CompletableFuture<Void>> questions = new HashMap<>();

	@Autowired
	Likes(SpotifyLibrary library, ApplicationEventPublisher events, InstantSource clock) {
		this(library, events, clock, PATIENCE);
	}

	Likes(SpotifyLibrary library, ApplicationEventPublisher events, InstantSource clock, Duration patience) {
		this.library = library;
		this.events = events;
		this.clock = clock;
		this.patience = patience;
	}

	/**
	 * What is known without asking.
	 * @param account who
	 * @param uri what
	 * @return {@code null} if it is not known, or no longer for sure
	 */
	synchronized @Nullable Boolean known(AccountId account, SpotifyUri uri) {
		Answer answer = this.answers.get(new Key(account, uri));
		return (answer != null && isGood(answer)) ? answer.kept() : null;
	}

	private boolean isGood(Answer answer) {
		return answer.good().contains(this.clock.instant());
	}

	/**
	 * What Spotify says, unless it said so lately. Whoever asks while it is being asked
	 * waits for the same answer, since every open page wants to know of a new track.
	 * @param account who
	 * @param uri what
	 * @return {@code null} if Spotify refuses, which is not asked again soon, or does not
	 * answer within a moment of patience
	 */
	@Nullable Boolean of(AccountId account, SpotifyUri uri) {
		CompletableFuture<Void> question = question(new Key(account, uri));
		if (question != null) {
			question.copy().completeOnTimeout(null, this.patience.toMillis(), TimeUnit.MILLISECONDS).join();
		}
		return known(account, uri);
	}

	private synchronized @Nullable CompletableFuture<Void> question(Key key) {
		Answer before = this.answers.get(key);
		if (before != null && isGood(before)) {
			return null;
		}
		return this.questions.computeIfAbsent(key,
				(_) -> CompletableFuture.runAsync(() -> ask(key, before), Thread::startVirtualThread));
	}

	private void ask(Key key, @Nullable Answer before) {
		try {
			keepUnlessOutdated(key, before, answer(key, before));
		}
		finally {
			forgetQuestion(key);
		}
	}

	private Answer answer(Key key, @Nullable Answer before) {
		try {
			List<Boolean> kept = this.library.contains(key.account(), key.uri().value());
			return (kept != null && !kept.isEmpty()) ? new Answer(kept.getFirst(), lasting(GOOD_FOR))
					: unsure(before, null);
		}
		catch (SpotifyRefused ex) {
			return unsure(before, ex.refusal().until());
		}
		catch (RuntimeException ex) {
			logger.warn("Cannot make out whether account {} likes a track", key.account(), ex);
			return unsure(before, null);
		}
	}

	// What was known holds for a moment longer, but not for the hours of a block.
	private Answer unsure(@Nullable Answer before, @Nullable Instant until) {
		return (until != null) ? new Answer(null, new Interval(this.clock.instant(), until))
				: new Answer((before != null) ? before.kept() : null, lasting(REFUSAL_GOOD_FOR));
	}

	private Interval lasting(Duration time) {
		return Interval.of(this.clock.instant(), time);
	}

	// Somebody may have liked it while Spotify was being asked, or have left.
	private synchronized void keepUnlessOutdated(Key key, @Nullable Answer before, Answer answer) {
		if (this.questions.containsKey(key) && Objects.equals(this.answers.get(key), before)) {
			keep(key, answer);
		}
	}

	private synchronized void forgetQuestion(Key key) {
		this.questions.remove(key);
	}

	/**
	 * Takes in what a person has just told Spotify, and tells those who show it.
	 * @param account who
	 * @param uri what
	 * @param kept whether they keep it now
	 */
	void learn(AccountId account, SpotifyUri uri, boolean kept) {
		synchronized (this) {
			keep(new Key(account, uri), new Answer(kept, lasting(GOOD_FOR)));
		}
		this.events.publishEvent(new LikeChanged(account));
	}

	/**
	 * Forgets what was known, because a person may or may not have changed it, and tells
	 * those who show it.
	 * @param account who
	 * @param uri what
	 */
	void forget(AccountId account, SpotifyUri uri) {
		synchronized (this) {
			this.answers.remove(new Key(account, uri));
		}
		this.events.publishEvent(new LikeChanged(account));
	}

	@EventListener
	synchronized void on(AccountDisconnected event) {
		this.answers.keySet().removeIf((key) -> key.account().equals(event.account()));
		this.questions.keySet().removeIf((key) -> key.account().equals(event.account()));
	}

	private void keep(Key key, Answer answer) {
		this.answers.putLast(key, answer);
		if (this.answers.size() > MOST) {
			this.answers.pollFirstEntry();
		}
	}

	private record Key(AccountId account, SpotifyUri uri) {
	}

	private record Answer(@Nullable Boolean kept, Interval good) {
	}

}
