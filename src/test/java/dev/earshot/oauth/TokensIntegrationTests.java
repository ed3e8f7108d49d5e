package dev.earshot.oauth;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.core.AccountId;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.standin.Person;
import dev.earshot.standin.StandInApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class TokensIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private Visitor owner = new Visitor("");

	private AccountId account = AccountId.random();

	@BeforeEach
	void logIn() {
		this.owner = earshot.owner();
		this.account = new AccountId(
				earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single());
	}

	@Test
	void areNotRefreshedWhileTheyAreGood() {
		int before = earshot.spotify().calls("/api/token");
		assertThat(tokens().of(this.account, "spotify")).isEqualTo(tokens().of(this.account, "spotify"));
		assertThat(earshot.spotify().calls("/api/token")).isEqualTo(before);
	}

	@Test
	void areRefreshedOnceForAHundredWhoNeedOneAtOnce() throws InterruptedException, ExecutionException {
		BearerToken stale = tokens().of(this.account, "spotify");
		int before = earshot.spotify().calls("/api/token");
		Callable<BearerToken> need = () -> tokens().insteadOf(this.account, "spotify", stale);
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<BearerToken> token : executor.invokeAll(Stream.generate(() -> need).limit(100).toList())) {
				assertThat(token.get()).isNotEqualTo(stale);
			}
		}
		assertThat(earshot.spotify().calls("/api/token")).isEqualTo(before + 1);
	}

	@Test
	void areRefreshedWhenSpotifyRejectsThem() {
		earshot.spotify().tokens().expireAccessTokens();
		assertThat(this.owner.get("/profile").body()).contains("Lantern Fox").doesNotContain("data-refusal");
	}

	@Test
	void keepTheOldRefreshTokenWhenTheAnswerHasNone() {
		tokens().insteadOf(this.account, "spotify", tokens().of(this.account, "spotify"));
		assertThat(tokens().insteadOf(this.account, "spotify", tokens().of(this.account, "spotify"))).isNotNull();
	}

	@Test
	void takeOverANewRefreshToken() {
		earshot.spotify().tokens().rotateRefreshTokens(true);
		tokens().insteadOf(this.account, "spotify", tokens().of(this.account, "spotify"));
		assertThat(tokens().insteadOf(this.account, "spotify", tokens().of(this.account, "spotify"))).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "token-error-invalid-grant-revoked", "token-error-invalid-grant-expired",
			"token-error-invalid-grant-invalid-refresh-token", "token-error-invalid-grant-no-description" })
	void areDeletedWhenTheLoginHasEnded(String sample) {
		earshot.spotify().refuse("/api/token", sample, 1);
		assertThat(refusal()).isEqualTo(new SpotifyRefusal.LoginEnded());
		assertThat(earshot.bean(StoredTokens.class).consent(this.account)).isEmpty();
		assertThat(this.owner.open("/profile").body()).contains("/oauth2/authorization");
	}

	@ParameterizedTest
	@ValueSource(strings = { "token-error-invalid-client", "token-error-invalid-client-secret", "error-503",
			"token-error-invalid-request-refresh-token-missing" })
	void areKeptWhenTheyAreNotAtFault(String sample) {
		earshot.spotify().refuse("/api/token", sample, 1);
		assertThat(refusal()).isNotEqualTo(new SpotifyRefusal.LoginEnded());
		assertThat(tokens().of(this.account, "spotify")).isNotNull();
	}

	@Test
	void keepWhatWasAllowedWhenSomebodyLogsInOnAnotherDevice() {
		this.owner.turnOnControls(earshot.spotify(), Person.LANTERN_FOX);
		Set<String> allowed = earshot.bean(StoredTokens.class).consent(this.account).orElseThrow().scopes();
		earshot.owner();
		assertThat(allowed).contains("user-modify-playback-state");
		assertThat(earshot.bean(StoredTokens.class).consent(this.account)).get()
			.extracting(Consent::scopes)
			.isEqualTo(allowed);
	}

	@Test
	void areThoseOfTheNewLoginWhenTheAppWasRemovedAtSpotify() {
		this.owner.turnOnControls(earshot.spotify(), Person.LANTERN_FOX);
		earshot.spotify().tokens().revoke(earshot.spotify().listener());
		Visitor back = earshot.owner();
		assertThat(back.open("/profile").body()).doesNotContain("data-refusal");
		assertThat(tokens().insteadOf(this.account, "spotify", tokens().of(this.account, "spotify"))).isNotNull();
	}

	@Test
	void surviveARestart() {
		earshot.restart();
		this.owner = earshot.visitor();
		assertThat(tokens().of(this.account, "spotify")).isNotNull();
	}

	@Test
	void appearNowhereInTheClear(CapturedOutput log) {
		Visitor visitor = earshot.owner();
		earshot.spotify().tokens().expireAccessTokens();
		String pages = visitor.open("/").body() + visitor.open("/profile").body() + visitor.open("/setup").body();
		List<String> secrets = Stream
			.concat(earshot.spotify().tokens().issued().stream(), Stream.of(StandInApp.FIRST_SECRET))
			.toList();
		assertThat(secrets).hasSizeGreaterThan(2);
		assertThat(pages + log.getAll() + earshot.files()).doesNotContain(secrets);
	}

	private SpotifyRefusal refusal() {
		BearerToken current = tokens().of(this.account, "spotify");
		try {
			tokens().insteadOf(this.account, "spotify", current);
			throw new AssertionError("Not refused");
		}
		catch (SpotifyRefused ex) {
			return ex.refusal();
		}
	}

	private static AccessTokens tokens() {
		return earshot.bean(AccessTokens.class);
	}

}
