package dev.earshot.playback.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Executor;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.reading.PlayerReading;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What playlists are called. A name is asked for once, aside, so that nobody waits for
 * it; one that could not be had is not asked for again soon.
 */
@Component
class ContextNames {

	private static final String PLAYLIST = "playlist";

	private static final Duration GOOD_FOR = Duration.ofHours(1);

	private static final int MOST = 500;

	private final PlayerReading reading;

	private final InstantSource clock;

	private final Executor aside;

	private final SequencedMap<SpotifyUri, Entry> entries = new LinkedHashMap<>();

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
		if (isToBeAskedFor(uri)) {
			this.aside.execute(() -> ask(account, uri, whenKnown));
		}
		return new PlayContext(context.kind(), uri, name(uri), context.url());
	}

	private synchronized boolean isToBeAskedFor(SpotifyUri playlist) {
		Entry entry = this.entries.get(playlist);
		Instant now = this.clock.instant();
		if (entry != null && entry.until().isAfter(now)) {
			return false;
		}
		put(playlist, (entry != null) ? entry.name() : null);
		return true;
	}

	private void ask(AccountId account, SpotifyUri playlist, Runnable whenKnown) {
		String name = nameAtSpotify(account, playlist);
		if (learn(playlist, name)) {
			whenKnown.run();
		}
	}

	private @Nullable String nameAtSpotify(AccountId account, SpotifyUri playlist) {
		try {
			return this.reading.playlistName(account, playlist);
		}
		catch (SpotifyRefused ex) {
			return null;
		}
	}

	private synchronized boolean learn(SpotifyUri playlist, @Nullable String name) {
		boolean isNews = name != null && !Objects.equals(name, name(playlist));
		if (isNews) {
			put(playlist, name);
		}
		return isNews;
	}

	private void put(SpotifyUri playlist, @Nullable String name) {
		this.entries.putLast(playlist, new Entry(name, this.clock.instant().plus(GOOD_FOR)));
		if (this.entries.size() > MOST) {
			this.entries.pollFirstEntry();
		}
	}

	private synchronized @Nullable String name(SpotifyUri playlist) {
		Entry entry = this.entries.get(playlist);
		return (entry != null) ? entry.name() : null;
	}

	private record Entry(@Nullable String name, Instant until) {
	}

}
