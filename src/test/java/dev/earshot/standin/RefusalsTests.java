package dev.earshot.standin;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TestInstance(Lifecycle.PER_CLASS)
class RefusalsTests {

	private final MutableClock clock = new MutableClock(Instant.parse("2026-11-21T18:00:00Z"));

	private final SpotifyStandIn standIn = SpotifyStandIn.start(0, this.clock);

	private final StandInClient client = new StandInClient(this.standIn);

	@BeforeEach
	void startOver() {
		this.standIn.reset();
		this.client.authorize(this.standIn.listener(), StandInClient.ALL_SCOPES);
	}

	@AfterAll
	void close() {
		this.standIn.close();
	}

	static Stream<String> errors() {
		return Sample.files().filter((file) -> file.startsWith("error-"));
	}

	@ParameterizedTest
	@MethodSource("errors")
	void refusesOnceWithAnySample(String file) {
		Sample sample = Sample.named(file);
		this.standIn.refuse("/me/player", file, 1);
		HttpResponse<String> response = this.client.get("/me/player");
		assertThat(response.statusCode()).isEqualTo(sample.status());
		assertThat(response.body()).isEqualTo(sample.body());
		sample.headers().forEach((name, value) -> assertThat(response.headers().firstValue(name)).hasValue(value));
		assertThat(this.client.get("/me/player").statusCode()).isEqualTo(200);
	}

	@Test
	void refusesOnlyTheNamedPath() {
		this.standIn.refuse("/me/player", "error-503", 10);
		assertThat(this.client.get("/me/player/devices").statusCode()).isEqualTo(200);
		this.standIn.refuse("/me/player/**", "error-503", 10);
		assertThat(this.client.get("/me/player/devices").statusCode()).isEqualTo(503);
		assertThat(this.client.get("/me").statusCode()).isEqualTo(200);
	}

	@Test
	void sendsTheRemainingTime() {
		this.standIn.refuse("/**", "error-429-quota-exceeded", Duration.ofMinutes(2));
		this.clock.advance(Duration.ofSeconds(50));
		assertThat(this.client.get("/me").headers().firstValue("Retry-After")).hasValue("70");
		this.clock.advance(Duration.ofSeconds(70));
		assertThat(this.client.get("/me").statusCode()).isEqualTo(200);
	}

	@Test
	void answersWithoutContentOnceInTheMiddleOfATrack() {
		this.standIn.refuse("/me/player", "player-204.note", 1);
		assertThat(this.client.get("/me/player").statusCode()).isEqualTo(204);
		assertThat(this.client.get("/me/player").statusCode()).isEqualTo(200);
	}

	@Test
	void isUnavailableForSomeCalls() {
		this.standIn.unavailable(2);
		assertThat(Stream.generate(() -> this.client.get("/me").statusCode()).limit(3)).containsExactly(503, 503, 200);
	}

	@Test
	void sendsTokenErrorsInAHeader() {
		this.client.authorize("");
		assertThat(challenge()).contains("missing_token");
		this.client.authorize("Bearer nonsense");
		assertThat(challenge()).contains("Invalid access token");
		this.client.authorize(this.standIn.listener());
		this.standIn.tokens().expireAccessTokens();
		assertThat(challenge()).contains("The access token expired");
	}

	@Test
	void acceptsAnAccessTokenForAnHour() {
		this.clock.advance(Duration.ofMinutes(59));
		assertThat(this.client.get("/me").statusCode()).isEqualTo(200);
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.client.get("/me").statusCode()).isEqualTo(401);
	}

	@Test
	void acceptsOnlyBearerTokens() {
		this.client.authorize("Basic abc");
		assertThat(this.client.get("/me").body()).contains("Only valid bearer authentication supported");
	}

	@Test
	void refusesWithoutPermissions() {
		this.client.authorize(this.standIn.listener(), "user-top-read");
		assertThat(this.client.get("/me/player").body()).contains("Permissions missing");
		assertThat(this.client.command("PUT", "/me/player/pause", "").body()).contains("Permissions missing");
		assertThat(this.client.get("/me").statusCode()).isEqualTo(200);
	}

	@Test
	void refusesAStrangerInBothForms() {
		this.client.authorize(this.standIn.listener("stranger"));
		assertThat(this.client.get("/me").body()).contains("User not registered in the Developer Dashboard");
		this.standIn.app().refuseInPlainText(true);
		assertThat(this.client.get("/me").body()).startsWith("Check settings on developer.spotify.com/dashboard");
		this.standIn.app().allow("stranger");
		assertThat(this.client.get("/me").statusCode()).isEqualTo(200);
	}

	@Test
	void refusesEverybodyWhileTheOwnerHasNoPremium() {
		this.standIn.app().ownerHasPremium(false);
		assertThat(this.client.get("/me").body()).contains("Active premium subscription required");
	}

	@Test
	void breaksConnectionsUntilItRecovers() {
		this.standIn.unreachable();
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.client.get("/me"));
		this.standIn.recover();
		assertThat(this.client.get("/me").statusCode()).isEqualTo(200);
		assertThat(this.standIn.calls("/me")).isGreaterThanOrEqualTo(2);
	}

	@Test
	void neverAnswersWhileSilent() {
		this.standIn.silent();
		this.client.waitNoLongerThan(Duration.ofMillis(200));
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.client.get("/me"))
			.withCauseInstanceOf(HttpTimeoutException.class);
		this.client.waitNoLongerThan(StandInClient.PATIENCE);
		assertThat(this.client.page("/stand-in").statusCode()).isEqualTo(200);
	}

	@Test
	void refusesInvalidRequests() {
		assertThat(this.client.command("PUT", "/me/player/play", "{nonsense").statusCode()).isEqualTo(400);
		assertThat(this.client.get("/me/player/recently-played?after=yesterday").statusCode()).isEqualTo(400);
	}

	private String challenge() {
		HttpResponse<String> response = this.client.get("/me");
		assertThat(response.statusCode()).isEqualTo(401);
		return response.headers().firstValue("WWW-Authenticate").orElseThrow();
	}

}
