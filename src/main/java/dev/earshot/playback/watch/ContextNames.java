package dev.earshot.playback.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Executor;

import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.core.Interval;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.reading.PlayerReading;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What playlists are called. A name is asked for once, aside, so that nobody waits for
 * it. Everybody may have one that somebody was told; one that was refused to somebody is
 * not asked for again soon for them.
 */
@Component
class ContextNames {

	private static final String PLAYLIST = "playlist";

	private static final Duration GOOD_FOR = Duration.ofHours(1);

	private static final Duration TROUBLE_PASSES_WITHIN = Duration.ofMinutes(1);

	private static final int MOST = 500;

	private final PlayerReading reading;

	private final InstantSource clock;

	private final Executor aside;

	private final SequencedMap<SpotifyUri, Name> names = new LinkedHashMap<>();

	private final SequencedMap<Question, Interval> asked = new LinkedHashMap<>();

	@Autowired
	ContextNames(PlayerReading reading, InstantSource clock) {
		this(reading, clock, Thread::startVirtualThread);
	}

	ContextNames(PlayerReading reading, InstantSource clock, Executor aside) {
		this.reading = reading;
		this.clock = clock;
		this.aside = aside;
	}

	/**
	 * Completes a context by its name as far as it is known.
	 * @param context what is played from
	 * @param account who plays
	 * @param whenKnown what to do when the name is learned later
	 * @return the context with a name, or as it was
	 */
	PlayContext named(PlayContext context, AccountId account, Runnable whenKnown) {
		SpotifyUri uri = context.uri();
		if (uri == null || !context.kind().equals(PLAYLIST)) {
			return context;
		}
		Question question = new Question(account, uri);
		if (isToBeAsked(question)) {
			this.aside.execute(() -> ask(question, whenKnown));
		}
		return new PlayContext(context.kind(), uri, name(uri), context.url());
	}

	private synchronized boolean isToBeAsked(Question question) {
		Instant now = this.clock.instant();
		Name name = this.names.get(question.playlist());
		Interval asked = this.asked.get(question);
		if ((name != null && name.good().contains(now)) || (asked != null && asked.contains(now))) {
			return false;
		}
		put(this.asked, question, Interval.of(now, GOOD_FOR));
		return true;
	}

	private void ask(Question question, Runnable whenKnown) {
		try {
			String name = this.reading.playlistName(question.account(), question.playlist());
			if (name != null && learn(question, name)) {
				whenKnown.run();
			}
		}
		catch (SpotifyRefused ex) {
			refuse(question, ex.refusal());
		}
	}

	// Whoever asked may have disconnected meanwhile.
	private synchronized boolean learn(Question question, String name) {
		if (this.asked.remove(question) == null) {
			return false;
		}
		boolean isNews = !name.equals(name(question.playlist()));
		put(this.names, question.playlist(),
				new Name(name, question.account(), Interval.of(this.clock.instant(), GOOD_FOR)));
		return isNews;
	}

	private synchronized void refuse(Question question, SpotifyRefusal refusal) {
		boolean passes = refusal instanceof Unavailable || refusal instanceof Unreachable;
		Instant now = this.clock.instant();
		Instant until = now.plus(passes ? TROUBLE_PASSES_WITHIN : GOOD_FOR);
		this.asked.replace(question, new Interval(now, Objects.requireNonNullElse(refusal.until(), until)));
	}

	private static <K, V> void put(SequencedMap<K, V> map, K key, V value) {
		map.putLast(key, value);
		if (map.size() > MOST) {
			map.pollFirstEntry();
		}
	}

	private synchronized @Nullable String name(SpotifyUri playlist) {
		Name name = this.names.get(playlist);
		return (name != null) ? name.text() : null;
	}

	@EventListener
	synchronized void on(AccountDisconnected event) {
		this.names.values().removeIf((name) -> name.told().equals(event.account()));
		this.asked.keySet().removeIf((question) -> question.account().equals(event.account()));
	}

	private record Question(AccountId account, SpotifyUri playlist) {
	}

	private record Name(String text, AccountId told, Interval good) {
	}

}
