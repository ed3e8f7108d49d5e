package dev.earshot.oauth;

import java.time.Duration;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.core.AccountId;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.standin.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A 429 of the token endpoint.
 */
class TokensWhileSpotifyWantsNoCallsTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private AccountId account = AccountId.random();

	@BeforeEach
	void logInAndBeRefused() {
		earshot.restart();
		earshot.owner();
		this.account = new AccountId(
				earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single());
		earshot.bean(StoredTokens.class).expireAccessToken(this.account, "spotify");
		earshot.spotify().refuse("/api/token", "error-429-plain.txt", Duration.ofHours(1));
		assertRefused();
		earshot.spotify().recover();
	}

	@Test
	void areNotAskedForAgainAlsoAfterARestart() {
		int before = earshot.spotify().calls("/api/token");
		assertRefused();
		earshot.restart();
		assertRefused();
		assertThat(earshot.spotify().calls("/api/token")).isEqualTo(before);
	}

	@Test
	void areNotAskedForByWhoLogsInEither() {
		int before = earshot.spotify().calls("/api/token");
		Visitor visitor = earshot.visitor();
		assertThat(visitor.logIn(earshot.spotify(), Person.LANTERN_FOX).body())
			.contains("data-refusal=\"too-many-calls\"");
		assertThat(earshot.spotify().calls("/api/token")).isEqualTo(before);
	}

	private void assertRefused() {
		assertThatExceptionOfType(SpotifyRefused.class)
			.isThrownBy(() -> earshot.bean(AccessTokens.class).of(this.account, "spotify"))
			.extracting(SpotifyRefused::refusal)
			.isInstanceOf(TooManyCalls.class);
	}

}
