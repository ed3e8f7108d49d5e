package dev.earshot.spotify.budget;

import java.time.Duration;

import dev.earshot.Installation;
import dev.earshot.core.AccountId;
import dev.earshot.spotify.SpotifyPlaylists;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefused;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BudgetIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@Test
	void losesNoCountWhenTheProgramStops() {
		int before = profileCalls();
		earshot.owner();
		int after = profileCalls();
		earshot.restart();
		assertThat(after).isGreaterThan(before);
		assertThat(profileCalls()).isEqualTo(after);
	}

	@Test
	void writesCountsWithinSecondsInCaseItIsKilled() {
		earshot.owner();
		Awaitility.await().until(() -> stored() == profileCalls());
	}

	@Test
	void makesNotOneCallWhenItStartsAgainWhileSpotifyWantsNone() {
		earshot.owner();
		earshot.spotify().refuse("/playlists/**", "error-429-quota-exceeded", Duration.ofHours(1));
		assertRefused();
		earshot.restart();
		earshot.spotify().recover();
		assertRefused();
		assertThat(earshot.spotify().calls("/playlists/abc")).isEqualTo(1);
	}

	private static void assertRefused() {
		AccountId owner = new AccountId(
				earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single());
		assertThatExceptionOfType(SpotifyRefused.class)
			.isThrownBy(() -> earshot.bean(SpotifyPlaylists.class).playlist(owner, "abc"))
			.extracting(SpotifyRefused::refusal)
			.isInstanceOf(SpotifyRefusal.QuotaExceeded.class);
	}

	private static int profileCalls() {
		return earshot.bean(CallBudget.class).usageToday().get(EndpointFamily.PROFILE.ordinal()).used();
	}

	private static int stored() {
		return earshot.bean(JdbcClient.class)
			.sql("select coalesce(sum(calls), 0) from call_count where family = 'PROFILE'")
			.query(Integer.class)
			.single();
	}

}
