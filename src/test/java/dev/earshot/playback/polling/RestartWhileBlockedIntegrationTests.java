package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.spotify.SpotifyPlayer;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.standin.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Restarts the program while Spotify wants no calls.
 */
class RestartWhileBlockedIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@Test
	void showsTheLastStateAndWhenSpotifyIsBackWithoutACall() {
		Visitor owner = seeWhatPlays();
		block();
		earshot.restart();
		earshot.spotify().recover();
		int calls = earshot.spotify().calls("/me/player");
		Instant started = Instant.now();
		await().untilAsserted(() -> assertThat(owner.open("/").body()).contains("Harbor Lights",
				"data-refusal=\"quota-exceeded\"", "Last updated"));
		assertThat(owner.get("/api/playback").body()).contains("Harbor Lights", "\"code\":\"quota-exceeded\"",
				"\"until\":");
		assertThat(earshot.bean(CurrentPlayback.class).recent(account()).since()).isBefore(started);
		assertThat(earshot.spotify().calls("/me/player")).isEqualTo(calls);
	}

	private static Visitor seeWhatPlays() {
		earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
		Visitor owner = earshot.owner();
		assertThat(owner.open("/").body()).contains("Harbor Lights");
		return owner;
	}

	private static void block() {
		earshot.spotify().refuse("/me/player", "error-429-quota-exceeded", Duration.ofHours(1));
		SpotifyPlayer player = earshot.bean(SpotifyPlayer.class);
		assertThatExceptionOfType(SpotifyRefused.class).isThrownBy(() -> player.player(account()));
	}

	private static AccountId account() {
		return new AccountId(earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single());
	}

}
