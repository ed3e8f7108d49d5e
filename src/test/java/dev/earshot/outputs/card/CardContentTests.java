package dev.earshot.outputs.card;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.outputs.card.CardContent.State;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Progress;
import dev.earshot.presence.PublicPlayback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CardContentTests {

	private static final Instant NOON = CardSamples.NOON;

	private static final LastPlayed LAST_PLAYED = new LastPlayed(CardSamples.track("Tin Roof Radio", true), NOON);

	@Test
	void containsTheItemAndItsPosition() {
		CardContent content = content(
				new PublicPlayback(CardSamples.track("Ferry at Six", true), LAST_PLAYED, NOON, null));
		assertThat(content.state()).isEqualTo(State.PLAYING);
		assertThat(content.position()).isEqualTo(Duration.ofSeconds(117));
	}

	@Test
	void keepsTheItemWhileSpotifyRefuses() {
		PublicPlayback publicPlayback = new PublicPlayback(CardSamples.track("Ferry at Six", true), null, NOON,
				NOON.plusSeconds(3600));
		assertThat(CardContent.of(publicPlayback, true, NOON.plusSeconds(5000)).position())
			.isEqualTo(Duration.ofSeconds(222));
	}

	@Test
	void containsTheLastItemOnlyIfAsked() {
		PublicPlayback nothing = new PublicPlayback(null, LAST_PLAYED, NOON, null);
		assertThat(CardContent.of(nothing, true, NOON).state()).isEqualTo(State.RECENT);
		assertThat(CardContent.of(nothing, true, NOON).position()).isNull();
		assertThat(CardContent.of(nothing, false, NOON).state()).isEqualTo(State.NOTHING);
		assertThat(content(new PublicPlayback(null, null, NOON, null)).item()).isNull();
	}

	@Test
	void countsStepsDuringPlaybackOnly() {
		assertThat(content(CardSamples.publicPlayback(CardSamples.track("Ferry", true))).steps(Duration.ofSeconds(30)))
			.isEqualTo(3);
		assertThat(content(CardSamples.publicPlayback(CardSamples.track("Ferry", false))).steps(Duration.ofSeconds(30)))
			.isZero();
	}

	@Test
	void leadsToItsPageAtSpotify() {
		assertThat(at("https://open.spotify.com/track/1").address()).isEqualTo("https://open.spotify.com/track/1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/", "http://open.spotify.com/track/1", "javascript:alert(1)",
			"https://open.spotify.com.example.org/" })
	void leadsNowhereElse(String url) {
		assertThat(at(url).address()).isEqualTo("https://open.spotify.com/");
		assertThat(at(null).address()).isEqualTo("https://open.spotify.com/");
	}

	private static CardContent at(@Nullable String url) {
		Progress progress = new Progress(Duration.ZERO, null, true, NOON);
		return content(CardSamples
			.publicPlayback(new Playback.Track(null, "Ferry at Six", url, List.of(), null, null, false, progress)));
	}

	private static CardContent content(PublicPlayback publicPlayback) {
		return CardContent.of(publicPlayback, true, NOON.plusSeconds(10));
	}

}
