package dev.earshot.playback.polling;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.standin.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Restarts the program while Spotify answers.
 */
class LastPlaybackIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private Visitor owner = earshot.visitor();

	@BeforeEach
	void seeWhatPlays() {
		earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
		this.owner = earshot.owner();
		assertThat(this.owner.open("/").body()).contains("Harbor Lights");
	}

	@Test
	void doesNotTakeItForTrueOnceSpotifyAnswers() {
		earshot.stop();
		earshot.spotify().listener().play(Catalogue.FERRY_AT_SIX);
		earshot.startAgain();
		assertThat(known().playback()).isNull();
		await().untilAsserted(() -> assertThat(this.owner.get("/api/playback").body()).contains("Ferry at Six")
			.doesNotContain("problem"));
	}

	@Test
	void restoresWhatWasLastHeardAfterARestart() {
		LastPlayed before = earshot.bean(CurrentPlayback.class).lastPlayed(account());
		earshot.restart();
		assertThat(earshot.bean(CurrentPlayback.class).lastPlayed(account())).isNotNull().isEqualTo(before);
	}

	@Test
	void writesWithinSecondsInCaseItIsKilled() {
		await().until(() -> stored() == 1);
		assertThat(earshot.files()).doesNotContain("Harbor Lights");
	}

	@Test
	void startsWithARowThatItDoesNotUnderstand() {
		await().until(() -> stored() == 1);
		earshot.stop();
		earshot.startAgain();
		earshot.bean(JdbcClient.class).sql("update last_playback set state = 'from another time'").update();
		assertThat(known().playback()).isNull();
		assertThat(stored()).isZero();
	}

	@Test
	void deletesItWhenTheAccountDisconnects() {
		await().until(() -> stored() == 1);
		this.owner.submit("/profile/disconnect");
		await().until(() -> stored() == 0);
	}

	private static NowPlaying known() {
		return earshot.bean(CurrentPlayback.class).latest(account());
	}

	private static AccountId account() {
		return new AccountId(earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single());
	}

	private static int stored() {
		return earshot.bean(JdbcClient.class).sql("select count(*) from last_playback").query(Integer.class).single();
	}

}
