package dev.earshot.playback.control;

import java.time.Instant;
import java.util.Locale;

import dev.earshot.playback.CurrentPlayback;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.LoginEnded;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.SpotifyRefused;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.ProblemDetail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests how {@link PlaybackApi} explains what was not done.
 */
class PlaybackApiTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private final PlaybackApi api = new PlaybackApi(mock(CurrentPlayback.class), mock(CommandReading.class),
			mock(Commands.class), messages(), () -> NOON);

	@Test
	void saysWhenSpotifyIsBack() {
		ProblemDetail problem = explain(new TooManyCalls(NOON));
		assertThat(problem.getStatus()).isEqualTo(429);
		assertThat(problem.getTitle()).isEqualTo("Spotify has been asked too often in a short time.");
		assertThat(problem.getProperties()).containsEntry("code", "too-many-calls").containsEntry("until", NOON);
		assertThat(explain(new QuotaExceeded(NOON)).getStatus()).isEqualTo(429);
	}

	@Test
	void saysNothingAboutTheEndOfWhatHasNone() {
		ProblemDetail problem = explain(new Unreachable());
		assertThat(problem.getStatus()).isEqualTo(502);
		assertThat(problem.getDetail()).startsWith("Check that this server");
		assertThat(problem.getProperties()).doesNotContainKey("until");
	}

	@Test
	void sendsToTheLoginWhoHasNone() {
		assertThat(explain(new LoginEnded()).getStatus()).isEqualTo(403);
	}

	private ProblemDetail explain(SpotifyRefusal refusal) {
		return this.api.explain(new SpotifyRefused(refusal), Locale.ENGLISH);
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		return messages;
	}

}
