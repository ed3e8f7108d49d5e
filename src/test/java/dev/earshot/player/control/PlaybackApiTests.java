package dev.earshot.player.control;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

import dev.earshot.MessageFiles;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.LoginEnded;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.web.ProblemDetails;
import org.junit.jupiter.api.Test;

import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests the problem details of {@link PlaybackApi}.
 */
class PlaybackApiTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private final PlaybackApi api = new PlaybackApi(mock(CurrentPlayback.class), mock(CommandReader.class),
			mock(Commands.class), new ProblemDetails(MessageFiles.ofEarshot().source(), () -> NOON), () -> NOON);

	@Test
	void containsWhenToTryAgain() {
		Instant until = NOON.plusMillis(29_001);
		ResponseEntity<ProblemDetail> answer = explain(new TooManyCalls(until));
		assertThat(answer.getStatusCode().value()).isEqualTo(429);
		assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("30");
		assertThat(problem(answer).getTitle()).isEqualTo("Earshot sent Spotify too many requests in a short time.");
		assertThat(problem(answer).getProperties()).containsEntry("code", "too-many-calls")
			.containsEntry("until", until);
		assertThat(explain(new QuotaExceeded(NOON)).getStatusCode().value()).isEqualTo(429);
		assertThat(explain(new QuotaExceeded(NOON)).getHeaders().getFirst("Retry-After")).isEqualTo("1");
	}

	@Test
	void omitsAnUnknownEnd() {
		ResponseEntity<ProblemDetail> answer = explain(new Unreachable());
		assertThat(answer.getStatusCode().value()).isEqualTo(502);
		assertThat(answer.getHeaders().containsHeader("Retry-After")).isFalse();
		assertThat(problem(answer).getProperties()).doesNotContainKey("until");
	}

	@Test
	void doesNotPromiseThatACommandIsCarriedOutLater() {
		assertThat(problem(explain(new TooManyCalls(NOON))).getDetail()).startsWith("The command was not carried out.");
		assertThat(problem(explain(new QuotaExceeded(NOON))).getDetail())
			.startsWith("The command was not carried out.");
		assertThat(problem(explain(new Unavailable(503))).getDetail())
			.startsWith("The command may have been carried out");
		assertThat(problem(explain(new Unreachable())).getDetail()).startsWith("The command may have been carried out");
	}

	@Test
	void givesTheSameAdviceAsThePages() {
		assertThat(CommandFeedback.refused(new TooManyCalls(NOON)).advice()).isEqualTo("command");
		assertThat(CommandFeedback.refused(new LoginEnded()).advice()).isEqualTo("next");
	}

	@Test
	void advisesALoginWithoutOne() {
		assertThat(explain(new LoginEnded()).getStatusCode().value()).isEqualTo(403);
	}

	private ResponseEntity<ProblemDetail> explain(SpotifyRefusal refusal) {
		return this.api.explain(new SpotifyRefused(refusal), Locale.ENGLISH);
	}

	private static ProblemDetail problem(ResponseEntity<ProblemDetail> answer) {
		return Objects.requireNonNull(answer.getBody());
	}

}
