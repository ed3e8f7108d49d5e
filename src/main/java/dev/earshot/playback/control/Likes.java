package dev.earshot.playback.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.spotify.SpotifyLibrary;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Whether people keep what they hear, asked for once in a while: Spotify alone knows.
 */
@Component
class Likes {

	private static final Duration GOOD_FOR = Duration.ofMinutes(10);

	private static final int MOST = 200;

	private final SpotifyLibrary library;

	private final InstantSource clock;

	private final SequencedMap<Key, Answer> answers = new LinkedHashMap<>();

	Likes(SpotifyLibrary library, InstantSource clock) {
		this.library = library;
		this.clock = clock;
	}

	/**
	 * What is known without asking.
	 * @param account who
	 * @param uri what
	 * @return {@code null} if it is not known
	 */
	synchronized @Nullable Boolean known(AccountId account, SpotifyUri uri) {
		Answer answer = this.answers.get(new Key(account, uri));
		return (answer != null) ? answer.kept() : null;
	}

	/**
	 * What Spotify says, unless it said so lately.
	 * @param account who
	 * @param uri what
	 * @return {@code null} if Spotify does not answer, which is not asked again soon
	 */
	@Nullable Boolean of(AccountId account, SpotifyUri uri) {
		if (!isGood(new Key(account, uri))) {
			learn(account, uri, ask(account, uri));
		}
		return known(account, uri);
	}

	private synchronized boolean isGood(Key key) {
		Answer answer = this.answers.get(key);
		return answer != null && answer.until().isAfter(this.clock.instant());
	}

	private @Nullable Boolean ask(AccountId account, SpotifyUri uri) {
		try {
			List<Boolean> answer = this.library.contains(account, uri.value());
			return answer.isEmpty() ? null : answer.getFirst();
		}
		catch (SpotifyRefused ex) {
			return null;
		}
	}

	synchronized void learn(AccountId account, SpotifyUri uri, @Nullable Boolean kept) {
		this.answers.putLast(new Key(account, uri), new Answer(kept, this.clock.instant().plus(GOOD_FOR)));
		if (this.answers.size() > MOST) {
			this.answers.pollFirstEntry();
		}
	}

	private record Key(AccountId account, SpotifyUri uri) {
	}

	private record Answer(@Nullable Boolean kept, Instant until) {
	}

}
