package dev.earshot.spotify;

import java.time.Duration;
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
import dev.earshot.Visitor.Page;
import dev.earshot.core.AccountId;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.oauth.AccessTokens;
import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.Consent;
import dev.earshot.oauth.OAuthMemory;
import dev.earshot.oauth.StoredTokens;
import dev.earshot.playback.polling.TestPolls;
import dev.earshot.presence.PublicPlayback;
import dev.earshot.presence.PublicPlayback.State;
import dev.earshot.presence.PublicPlaybacks;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.budget.CallBudget;
import dev.earshot.spotify.budget.EndpointFamily;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Person;
import dev.earshot.standin.StandInApp;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tokens and calls, while Spotify answers, refuses or answers oddly.
 */
class SpotifyIntegrationTests {

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
		AccountId owner = earshot.account();
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

	@Nested
	@ExtendWith(OutputCaptureExtension.class)
	class Tokens {

		private Visitor owner = new Visitor("");

		private AccountId account = AccountId.random();

		@BeforeEach
		void logIn() {
			this.owner = earshot.owner();
			this.account = earshot.account();
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

	@Nested
	class RefusedTokens {

		private AccountId account = AccountId.random();

		@BeforeEach
		void logInAndBeRefused() {
			earshot.owner();
			this.account = earshot.account();
			OAuthMemory.expireAccessToken(earshot.program(), this.account);
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

	@Nested
	class OddAnswers {

		@BeforeEach
		void play() {
			earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
		}

		@ParameterizedTest
		@ValueSource(strings = { "a", "a b ", "<&\\u0022", "\\u202e", "\\u0007", "{x}" })
		void showsTitlesOfAnyLength(String letters) {
			plays("{'type': 'track', 'name': '%s', 'artists': [{'name': '%s'}], 'album': {'name': '%s'}}".replace("%s",
					letters.repeat(8000)));
			Page page = earshot.owner().open("/");
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.body()).contains("item-playing").hasSizeLessThan(100_000);
		}

		@Test
		void doesNotReadAnAnswerOfManyMegabytes() {
			plays("{'type': 'track', 'name': '%s'}".formatted("a".repeat(15_000_000)));
			assertThat(earshot.owner().open("/").body()).contains("data-refusal=\"unexpected\"")
				.hasSizeLessThan(100_000);
		}

		@ParameterizedTest
		@ValueSource(strings = { "https://open.spotify.com/tr ack/a", "https://open.spotify.com/\\u0022a",
				"https://open.spotify.com/a\\r\\nb", "https://open.spotify.com/{a}" })
		void leadsFromACardToSpotifyWhateverItsAddress(String url) {
			plays("{'type': 'track', 'name': 'a', 'external_urls': {'spotify': '%s'}}".formatted(url));
			TestLink sharing = TestLink.of(earshot, Output.CARD);
			assertThat(sharing.owner().get(sharing.path("card")).location()).isEqualTo("https://open.spotify.com/");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				textBlock = """
						/me/player/devices         | /playback/devices    | {"devices": [null, 7, {"id": {}}, {"id": "1", "name": "Good one"}]}
						/me/player/queue           | /playback/queue      | {"queue": [[], {"uri": "spotify:track:a", "name": "Good one"}]}
						/search                    | /playback/search?q=a | {"tracks": {"items": [{"type": "user", "uri": "spotify:user:a"}, {"type": "track", "uri": "spotify:track:a", "name": "Good one", "album": {"images": [{}]}}]}}
						/me/player/recently-played | /                    | {"items": [{"played_at": "today", "track": {"type": "track", "name": "Bad one"}}, {"played_at": "2026-11-21T10:00:00Z", "track": {"type": "track", "name": "Good one"}}]}
						/me/player                 | /                    | {"device": null, "is_playing": true, "item": {"name": "Good one", "album": {"images": [{"width": 640}]}}}
						""")
		void showsWhatIsGoodOfAList(String endpoint, String page, String answer) {
			earshot.spotify().answer(endpoint, answer);
			Visitor owner = earshot.owner();
			owner.turnOnControls(earshot.spotify(), Person.LANTERN_FOX);
			assertThat(owner.open(page).body()).contains("Good one")
				.doesNotContain("data-refusal=\"unexpected\"", "Bad one");
		}

		@ParameterizedTest
		@ValueSource(strings = { "{}", "{\"item\": null, \"currently_playing_type\": \"track\", \"is_playing\": true}",
				"{\"item\": null, \"currently_playing_type\": \"unknown\"}",
				"{\"item\": null, \"currently_playing_type\": \"ad\", \"is_playing\": true}" })
		void publishesNothingAfterOneOddAnswer(String odd) {
			TestLink sharing = TestLink.of(earshot, Output.FEED);
			sharing.owner().get(sharing.path("now.json"));
			PublicPlayback before = shown();
			earshot.spotify().answer("/me/player", odd, 1);
			int calls = earshot.spotify().calls("/me/player");
			TestPolls.pollNow(earshot.program());
			await().untilAsserted(() -> assertThat(earshot.spotify().calls("/me/player")).isGreaterThan(calls + 1));
			assertThat(shown()).isSameAs(before);
		}

		private static PublicPlayback shown() {
			String account = earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single();
			PublicPlayback publicPlayback = earshot.bean(PublicPlaybacks.class)
				.latest(new AccountId(account))
				.playback();
			assertThat(publicPlayback.state()).isEqualTo(State.PLAYING);
			return publicPlayback;
		}

		@Test
		void keepsTheControlsOfWhatSpotifyDoesNotName() {
			earshot.spotify()
				.answer("/me/player", "{\"device\": {\"name\": \"Desk\"}, \"is_playing\": true, \"item\": null}");
			Visitor owner = earshot.owner();
			owner.turnOnControls(earshot.spotify(), Person.LANTERN_FOX);
			assertThat(owner.open("/").body()).containsPattern("id=\"control-play\"[^>]*hidden")
				.containsPattern("id=\"control-pause-button\"(?![^>]*disabled)");
			assertThat(owner.get("/api/playback").body()).contains("\"type\":\"unknown\",\"state\":\"playing\"");
		}

		@ParameterizedTest
		@ValueSource(strings = { "{}", "{\"id\": null}", "{\"id\": [\"lanternfox\"]}", "{\"display_name\": \"Ida\"}" })
		void letsNobodyInWhoHasNoId(String me) {
			earshot.spotify().answer("/me", me);
			Page page = earshot.visitor().logIn(earshot.spotify(), Person.LANTERN_FOX);
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.path()).isEqualTo("/login");
			assertThat(page.body()).contains(earshot.text("refusal.unexpected"));
			assertThat(stored("account") + stored("oauth_token")).isZero();
		}

		@Test
		@ExtendWith(OutputCaptureExtension.class)
		void logsWhatTheTokenEndpointAnsweredIfItHasNoName(CapturedOutput output) {
			earshot.spotify().answer("/api/token", "[]");
			Page page = earshot.visitor().logIn(earshot.spotify(), Person.LANTERN_FOX);
			assertThat(page.path()).isEqualTo("/login");
			assertThat(output).contains("POST /api/token returned an unreadable response (", "invalid_token_response");
		}

		private static int stored(String table) {
			return earshot.bean(JdbcClient.class).sql("select count(*) from " + table).query(Integer.class).single();
		}

		private static void plays(String item) {
			earshot.spotify()
				.answer("/me/player", "{'device': {'name': 'Desk'}, 'is_playing': true, 'item': %s}".formatted(item)
					.replace('\'', '"'));
		}

	}

}
