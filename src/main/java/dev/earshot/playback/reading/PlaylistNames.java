package dev.earshot.playback.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.core.AccountId;
import dev.earshot.core.AskOnce;
import dev.earshot.core.AskOnce.Answer;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.PlayContext;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.SpotifyRefused;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The names of playlists. A name is asked for on another thread, once for all accounts.
 * After a refusal it is not soon asked for again by the same account.
 */
@Component
public class PlaylistNames {

	private static final String PLAYLIST = "playlist";

	private static final Duration VALID_FOR = Duration.ofHours(1);

	private static final Duration ERROR_VALID_FOR = Duration.ofMinutes(1);

	private static final int MAX_SIZE = 500;

	private final PlayerReader reader;

	private final InstantSource clock;

	private final AskOnce<SpotifyUri, Name> names;

	private final AskOnce<Question, Optional<String>> answers;

	@Autowired
	public PlaylistNames(PlayerReader reader, InstantSource clock, Ticker ticker) {
		this(reader, clock, ticker, Thread::startVirtualThread);
	}

	public PlaylistNames(PlayerReader reader, InstantSource clock, Executor executor) {
		this(reader, clock, () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()), executor);
	}

	private PlaylistNames(PlayerReader reader, InstantSource clock, Ticker ticker, Executor executor) {
		this.reader = reader;
		this.clock = clock;
		this.names = new AskOnce<>(Caffeine.newBuilder().maximumSize(MAX_SIZE), ticker);
		this.answers = new AskOnce<>(Caffeine.newBuilder().maximumSize(MAX_SIZE), ticker, executor);
	}

	// Adds the name if it is known. If it becomes known later, whenKnown runs.
	public PlayContext named(PlayContext context, AccountId account, Runnable whenKnown) {
		SpotifyUri uri = context.uri();
		if (uri == null || !context.kind().equals(PLAYLIST)) {
			return context;
		}
		if (this.names.fresh(uri) == null) {
			Question question = new Question(account, uri);
			this.answers.get(question, (_) -> ask(question), (name) -> learn(question, name, whenKnown));
		}
		Name name = this.names.latest(uri);
		return new PlayContext(context.kind(), uri, (name != null) ? name.text() : null, context.url());
	}

	private Answer<Optional<String>> ask(Question question) {
		try {
			String name = this.reader.playlistName(question.account(), question.playlist());
			return new Answer<>(Optional.ofNullable(name), VALID_FOR);
		}
		catch (SpotifyRefused ex) {
			return new Answer<>(Optional.empty(), wait(ex.refusal()));
		}
	}

	private Duration wait(SpotifyRefusal refusal) {
		Instant until = refusal.until();
		if (until != null) {
			return Duration.between(this.clock.instant(), until);
		}
		boolean passes = refusal instanceof Unavailable || refusal instanceof Unreachable;
		return passes ? ERROR_VALID_FOR : VALID_FOR;
	}

	private void learn(Question question, Optional<String> answer, Runnable whenKnown) {
		if (answer.isPresent() && isNews(question, answer.get())) {
			whenKnown.run();
		}
	}

	// The account may have disconnected meanwhile.
	private synchronized boolean isNews(Question question, String text) {
		if (this.answers.latest(question) == null) {
			return false;
		}
		Name before = this.names.latest(question.playlist());
		this.names.put(question.playlist(), new Answer<>(new Name(text, question.account()), VALID_FOR));
		return before == null || !before.text().equals(text);
	}

	public synchronized void forget(AccountId account) {
		this.names.forgetIf((_, name) -> name != null && name.account().equals(account));
		this.answers.forgetIf((question, _) -> question.account().equals(account));
	}

	private record Question(AccountId account, SpotifyUri playlist) {
	}

	private record Name(String text, AccountId account) {
	}

}
