package dev.earshot.spotify.http;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Ticker;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestNodes;
import dev.earshot.oauth.AccessTokens;
import dev.earshot.oauth.BearerToken;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.Samples;
import dev.earshot.spotify.SpotifyPlayer;
import dev.earshot.spotify.SpotifyPlaylists;
import dev.earshot.spotify.SpotifyProfile;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.LoginEnded;
import dev.earshot.spotify.SpotifyRefusal.PermissionsMissing;
import dev.earshot.spotify.SpotifyRefusal.PlanSpent;
import dev.earshot.spotify.SpotifyRefusal.TokenRejected;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.SpotifyTopItems;
import dev.earshot.spotify.budget.BudgetConfiguration;
import dev.earshot.spotify.budget.CallBudget;
import dev.earshot.spotify.budget.FamilyUsage;
import dev.earshot.spotify.payload.Artist;
import dev.earshot.spotify.payload.DeviceObject;
import dev.earshot.spotify.payload.Item;
import dev.earshot.storage.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientPropertiesAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

/**
 * Tests the HTTP interfaces against Spotify as WireMock plays it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, classes = SpotifyClientTests.Application.class,
		properties = { "earshot.spotify.plan.burst=10", "earshot.spotify.plan.profile=1" })
@EnableWireMock(@ConfigureWireMock(baseUrlProperties = "earshot.spotify.api-url"))
class SpotifyClientTests {

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private static final BearerToken OLD = new BearerToken("old");

	private static final BearerToken FRESH = new BearerToken("fresh");

	private static Instant now = Instant.parse("2026-11-21T12:00:00Z");

	@MockitoBean
	private AccessTokens tokens;

	@Autowired
	private SpotifyPlayer player;

	@Autowired
	private SpotifyProfile profile;

	@Autowired
	private SpotifyPlaylists playlists;

	@Autowired
	private SpotifyTopItems topItems;

	@Autowired
	private CallBudget budget;

	@BeforeEach
	void forgetBreakers() {
		now = now.plusSeconds(100_000);
		given(this.tokens.of(ACCOUNT, SpotifyConnection.PROVIDER)).willReturn(OLD);
		given(this.tokens.insteadOf(ACCOUNT, SpotifyConnection.PROVIDER, OLD)).willReturn(FRESH);
	}

	@Test
	void asksForEpisodesTooWithTheTokenOfTheAccount() {
		stubFor(playerCall().willReturn(okJson(Samples.text("player-track.json"))));
		assertThat(this.player.player(ACCOUNT)).isNotNull();
		verify(getRequestedFor(urlEqualTo("/me/player?additional_types=track,episode")).withHeader("Authorization",
				equalTo("Bearer old")));
	}

	@Test
	void readsNoContentAsNothing() {
		stubFor(playerCall().willReturn(noContent()));
		assertThat(this.player.player(ACCOUNT)).isNull();
	}

	@Test
	void asksWithATokenThatBelongsToNobodyYet() {
		stubFor(get("/me").withHeader("Authorization", equalTo("Bearer fresh"))
			.willReturn(okJson(Samples.text("me-devmode-2026.json"))));
		assertThat(this.profile.me(FRESH).accountId()).isNotNull();
		then(this.tokens).should(never()).of(any(), any());
	}

	@Test
	void asksForAPlaylistByName() {
		stubFor(get("/playlists/abc?fields=name,external_urls,uri").willReturn(okJson("{\"name\":\"Slow mornings\"}")));
		assertThat(this.playlists.playlist(ACCOUNT, "abc").name()).isEqualTo("Slow mornings");
	}

	@Test
	void asksForAsManyPlaysAsItIsTold() {
		stubFor(get("/me/player/recently-played?limit=20").willReturn(okJson(Samples.text("recently-played.json"))));
		assertThat(this.player.recentlyPlayed(ACCOUNT, 20).items()).hasSize(3);
	}

	@Test
	void asksForTopItemsOfARange() {
		stubFor(get("/me/top/artists?time_range=short_term&limit=50")
			.willReturn(okJson(Samples.text("top-artists.json"))));
		stubFor(get("/me/top/tracks?time_range=long_term&limit=50")
			.willReturn(okJson(Samples.text("top-tracks.json"))));
		assertThat(this.topItems.artists(ACCOUNT, "short_term", 50).items()).extracting(Artist::name)
			.startsWith("Paper Harbor");
		assertThat(this.topItems.tracks(ACCOUNT, "long_term", 50).items()).extracting(Item::name)
			.startsWith("Harbor Lights, Low Tide");
	}

	@Test
	void retriesOnceWithANewToken() {
		stubFor(playerCall().withHeader("Authorization", equalTo("Bearer old"))
			.willReturn(answer(401, "error-401-2026.json")));
		stubFor(playerCall().withHeader("Authorization", equalTo("Bearer fresh")).willReturn(noContent()));
		assertThat(this.player.player(ACCOUNT)).isNull();
		then(this.tokens).should(times(1)).insteadOf(ACCOUNT, SpotifyConnection.PROVIDER, OLD);
	}

	@Test
	void doesNotRetryTwice() {
		stubFor(playerCall().willReturn(answer(401, "error-401-expired.json")));
		assertRefused(() -> this.player.player(ACCOUNT), new TokenRejected());
		verify(2, getRequestedFor(urlPathEqualTo("/me/player")));
	}

	@Test
	void fetchesNoTokenForMinutesAfterANewOneIsRejected() {
		stubFor(playerCall().willReturn(answer(401, "error-401-2026.json")));
		assertRefused(() -> this.player.player(ACCOUNT), new TokenRejected());
		given(this.tokens.of(ACCOUNT, SpotifyConnection.PROVIDER)).willReturn(FRESH);
		assertRefused(() -> this.player.player(ACCOUNT), new TokenRejected());
		then(this.tokens).should(never()).insteadOf(ACCOUNT, SpotifyConnection.PROVIDER, FRESH);
		verify(3, getRequestedFor(urlPathEqualTo("/me/player")));
	}

	@Test
	void fetchesATokenAgainAfterSomeMinutes() {
		stubFor(playerCall().willReturn(answer(401, "error-401-2026.json")));
		assertRefused(() -> this.player.player(ACCOUNT), new TokenRejected());
		given(this.tokens.of(ACCOUNT, SpotifyConnection.PROVIDER)).willReturn(FRESH);
		given(this.tokens.insteadOf(ACCOUNT, SpotifyConnection.PROVIDER, FRESH)).willReturn(OLD);
		now = now.plus(RejectedTokens.RETENTION);
		assertRefused(() -> this.player.player(ACCOUNT), new TokenRejected());
		then(this.tokens).should(times(1)).insteadOf(ACCOUNT, SpotifyConnection.PROVIDER, FRESH);
	}

	@Test
	void doesNotAskForAnotherTokenWhenAPermissionIsMissing() {
		stubFor(playerCall().willReturn(answer(401, "error-401-permissions-missing.json")));
		assertRefused(() -> this.player.player(ACCOUNT), new PermissionsMissing());
		then(this.tokens).should(never()).insteadOf(any(), any(), any());
	}

	@Test
	void passesOnTheRefusalOfATokenRequest() {
		given(this.tokens.of(ACCOUNT, SpotifyConnection.PROVIDER)).willThrow(new SpotifyRefused(new LoginEnded()));
		assertRefused(() -> this.player.player(ACCOUNT), new LoginEnded());
		verify(0, getRequestedFor(urlPathEqualTo("/me/player")));
	}

	@Test
	void makesNoCallUntilARateLimitEnds() {
		stubFor(playerCall().willReturn(answer(429, "error-429-rate-limit.json").withHeader("Retry-After", "7")));
		TooManyCalls refusal = new TooManyCalls(now.plusSeconds(7));
		assertRefused(() -> this.player.player(ACCOUNT), refusal);
		assertRefused(() -> this.player.player(ACCOUNT), refusal);
		assertRefused(() -> this.profile.me(FRESH), refusal);
		verify(1, getRequestedFor(urlPathEqualTo("/me/player")));
		verify(0, getRequestedFor(urlPathEqualTo("/me")));
	}

	@Test
	void callsAgainOnceTheLimitHasEnded() {
		stubFor(playerCall().willReturn(answer(429, "error-429-plain.txt")));
		assertRefused(() -> this.player.player(ACCOUNT), new TooManyCalls(now.plusSeconds(30)));
		stubFor(playerCall().willReturn(noContent()));
		now = now.plusSeconds(30);
		assertThat(this.player.player(ACCOUNT)).isNull();
	}

	@Test
	void countsEveryAttempt() {
		stubFor(playerCall().willReturn(answer(401, "error-401-expired.json")));
		assertRefused(() -> this.player.player(ACCOUNT), new TokenRejected());
		assertThat(this.budget.usageToday())
			.contains(new FamilyUsage("PLAYER", 2, Map.of(ACCOUNT, 2), 5000, null, null));
	}

	@Test
	void usesThePriorityOfACall() {
		stubFor(playerCall().willReturn(noContent()));
		for (int call = 0; call < 6; call++) {
			this.player.player(ACCOUNT, CallPriority.LOG);
		}
		assertRefused(() -> this.player.player(ACCOUNT, CallPriority.LOG), new TooManyCalls(now.plusSeconds(30)));
		assertThat(this.player.player(ACCOUNT)).isNull();
	}

	@Test
	void givesTheCatalogueTheLowestPriority() {
		stubFor(playerCall().willReturn(noContent()));
		for (int call = 0; call < 4; call++) {
			this.player.player(ACCOUNT);
		}
		assertRefused(() -> this.playlists.playlist(ACCOUNT, "abc"), new TooManyCalls(now.plusSeconds(30)));
	}

	@Test
	void refusesProfilesAtTheDailyBudgetButNoLogins() {
		stubFor(get("/me").willReturn(okJson(Samples.text("me-devmode-2026.json"))));
		assertThat(this.profile.me(ACCOUNT)).isNotNull();
		Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
		assertRefused(() -> this.profile.me(ACCOUNT), new PlanSpent(midnight));
		assertThat(this.profile.me(FRESH)).isNotNull();
	}

	@Test
	void fetchesNoTokenWhileABreakerIsOpen() {
		stubFor(playerCall().willReturn(answer(429, "error-429-plain.txt")));
		assertRefused(() -> this.player.player(ACCOUNT), new TooManyCalls(now.plusSeconds(30)));
		assertRefused(() -> this.player.player(ACCOUNT), new TooManyCalls(now.plusSeconds(30)));
		then(this.tokens).should(times(1)).of(ACCOUNT, SpotifyConnection.PROVIDER);
	}

	@Test
	void aBrokenConnectionIsUnreachable() {
		stubFor(playerCall().willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
		assertRefused(() -> this.player.player(ACCOUNT), new Unreachable());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "text/html", "application/octet-stream" })
	void readsJsonOfAnyContentType(String contentType) {
		stubFor(playerCall().willReturn(
				aResponse().withHeader("Content-Type", contentType).withBody(Samples.text("player-track.json"))));
		assertThat(this.player.player(ACCOUNT)).isNotNull();
	}

	@Test
	void leavesOutUnexpectedValues() {
		stubFor(get("/me/player/devices")
			.willReturn(okJson("{\"devices\": [null, {\"name\": \"Desk\", \"id\": {}}]}")));
		assertThat(this.player.devices(ACCOUNT).devices()).extracting(DeviceObject::name).containsExactly("Desk");
	}

	@Test
	void anEmptyBodyIsUnexpectedUnlessAllowed() {
		stubFor(get("/me/player/devices").willReturn(noContent()));
		assertRefused(() -> this.player.devices(ACCOUNT), new Unexpected(204));
		stubFor(get("/me").willReturn(okJson("null")));
		assertRefused(() -> this.profile.me(FRESH), new Unexpected(200));
	}

	@ParameterizedTest
	@ValueSource(strings = { "identity", "gzip" })
	void aResponseThatIsTooLargeIsUnexpected(String encoding) {
		String large = "{\"item\": {\"name\": \"%s\"}}".formatted("a".repeat(300_000));
		stubFor(playerCall().withHeader("Accept-Encoding", containing("gzip"))
			.willReturn(okJson(large).withGzipDisabled(encoding.equals("identity"))));
		assertRefused(() -> this.player.player(ACCOUNT), new Unexpected(200));
	}

	@Test
	void aListMayBeLarger() {
		String large = "{\"items\": [{\"name\": \"%s\"}]}".formatted("a".repeat(300_000));
		stubFor(get(urlPathEqualTo("/me/player/recently-played")).willReturn(okJson(large)));
		stubFor(get(urlPathEqualTo("/me/top/tracks")).willReturn(okJson(large)));
		assertThat(this.player.recentlyPlayed(ACCOUNT, 20).items()).hasSize(1);
		assertThat(this.topItems.tracks(ACCOUNT, "short_term", 50).items()).hasSize(1);
	}

	@Test
	void readsARefusalWithoutAnEnd() {
		stubFor(playerCall().willReturn(aResponse().withStatus(502).withBody("a".repeat(5_000_000))));
		assertRefused(() -> this.player.player(ACCOUNT), new Unavailable(502));
	}

	@ParameterizedTest
	@EnumSource(Fault.class)
	void aClosedConnectionIsUnreachable(Fault fault) {
		stubFor(playerCall().willReturn(okJson(Samples.text("player-track.json")).withFault(fault)));
		assertRefused(() -> this.player.player(ACCOUNT), new Unreachable());
		verify(1, getRequestedFor(urlPathEqualTo("/me/player")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "text/", "application/json; charset=x" })
	void anInvalidContentTypeIsUnexpected(String contentType) {
		stubFor(playerCall().willReturn(okJson("{}").withHeader("Content-Type", contentType)));
		assertRefused(() -> this.player.player(ACCOUNT), new Unexpected(200));
	}

	@Test
	void anUnreadableSuccessIsUnexpected() {
		stubFor(playerCall().willReturn(okJson("{\"device\": 7")));
		assertRefused(() -> this.player.player(ACCOUNT), new Unexpected(200));
	}

	@Test
	void sendsTheTokenNowhereElse() {
		stubFor(playerCall().willReturn(temporaryRedirect("/elsewhere")));
		assertRefused(() -> this.player.player(ACCOUNT), new Unexpected(302));
		verify(0, getRequestedFor(urlEqualTo("/elsewhere")));
	}

	private static MappingBuilder playerCall() {
		return get(urlPathEqualTo("/me/player"));
	}

	private static ResponseDefinitionBuilder answer(int status, String sample) {
		return aResponse().withStatus(status).withBody(Samples.text(sample));
	}

	private static void assertRefused(ThrowingCallable call, SpotifyRefusal refusal) {
		assertThatExceptionOfType(SpotifyRefused.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.refusal()).isEqualTo(refusal));
	}

	@Configuration(proxyBeanMethods = false)
	@Import({ TestNodes.Only.class, BudgetConfiguration.class, SpotifyClientConfiguration.class })
	@ImportAutoConfiguration({ JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
			RestClientAutoConfiguration.class, HttpServiceClientPropertiesAutoConfiguration.class,
			HttpServiceClientAutoConfiguration.class })
	static class Application {

		@Bean
		InstantSource clock() {
			return () -> now;
		}

		@Bean
		Ticker ticker() {
			return () -> TimeUnit.MILLISECONDS.toNanos(now.toEpochMilli());
		}

		@Bean
		JdbcClient jdbc() {
			return TestDatabase.SQLITE.empty();
		}

	}

}
