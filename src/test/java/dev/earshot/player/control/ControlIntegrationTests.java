package dev.earshot.player.control;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.Installation;
import dev.earshot.JsonSchemas;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.playback.polling.TestPolls;
import dev.earshot.standin.Call;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Listener;
import dev.earshot.standin.Person;
import dev.earshot.standin.PlayerSnapshot;
import dev.earshot.standin.Repeat;
import dev.earshot.standin.SimulatedDevice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Controls the player as a form and as a program does.
 */
class ControlIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@Test
	void offersToTurnOnControlsAndShowsNoneBefore() {
		earshot.spotify().listener().playEpisode();
		assertThat(earshot.owner().open("/").body())
			.contains(earshot.text("control.on"), "/oauth2/authorization?control")
			.doesNotContain("/playback/pause", "/playback/search");
	}

	@Test
	void asksForNothingButToSeeAtFirst() {
		assertThat(scopes(earshot.visitor().startLogin())).doesNotContain("modify");
	}

	@Test
	void asksForThePlayerInAdditionToWhatWasAllowed() {
		String asked = scopes(earshot.owner().get("/oauth2/authorization/spotify?control").location());
		assertThat(asked).contains("user-read-playback-state", "playlist-read-private", "user-modify-playback-state",
				"user-read-currently-playing", "user-library-read", "user-library-modify");
	}

	@Test
	void showsTheControlsAfterwards() {
		earshot.spotify().listener().playEpisode();
		Visitor owner = earshot.owner();
		Page page = owner.turnOnControls(earshot.spotify(), Person.LANTERN_FOX);
		assertThat(page.path()).isEqualTo("/");
		assertThat(page.body()).contains("action=\"/playback/pause\"", "Back 15 seconds")
			.doesNotContain(earshot.text("control.on"));
	}

	@Test
	void asksAgainForWhatWasAllowedBefore() {
		Visitor owner = earshot.owner();
		owner.turnOnControls(earshot.spotify(), Person.LANTERN_FOX);
		assertThat(scopes(owner.startLogin())).contains("user-modify-playback-state");
	}

	@Test
	void refusesCommandsWithoutPermissionAndWithoutACall() {
		Visitor owner = earshot.owner();
		assertThat(owner.submit("/playback/pause").body()).contains("data-refusal=\"permissions-missing\"");
		assertThat(owner.postJson("/api/playback/pause", "{}").status()).isEqualTo(403);
		assertThat(owner.get("/playback/search?q=a").location()).isEqualTo("/");
		assertThat(earshot.spotify().calls("/me/player/pause")).isZero();
		assertThat(earshot.spotify().calls("/search")).isZero();
	}

	private static String scopes(String address) {
		return String
			.valueOf(UriComponentsBuilder.fromUri(URI.create(address)).build().getQueryParams().getFirst("scope"));
	}

	@Nested
	class RemoteControl {

		private static final String TRACK = Catalogue.FERRY_AT_SIX.uri();

		private static final Pattern OBSERVED_AT = Pattern.compile("\"type\":\"track\".*\"asOf\":\"([^\"]+)\"");

		private final Listener listener = earshot.spotify().listener();

		private Visitor owner = earshot.visitor();

		@BeforeEach
		void logInAndPlay() {
			this.listener.play(Catalogue.HARBOR_LIGHTS, Catalogue.ANCHOR_SONG, Catalogue.TIN_ROOF_RADIO);
			this.owner = earshot.owner();
			this.owner.turnOnControls(earshot.spotify(), Person.LANTERN_FOX);
		}

		@Test
		void showsTheControlsWithWhatCannotBeDone() {
			assertThat(this.owner.open("/").body()).contains("action=\"/playback/pause\"", "action=\"/playback/next\"",
					"name=\"position\"", earshot.text("control.not.now"));
		}

		// A page keeps words ready, in templates, that it does not show.
		private static String shown(Page page) {
			return page.body().replaceAll("(?s)<template.*?</template>", "");
		}

		@Test
		void doesWhatAFormSaysAndComesBack() {
			Page page = this.owner.submit("/playback/pause");
			assertThat(page.path()).isEqualTo("/");
			assertThat(shown(page)).doesNotContain("data-refusal");
			assertThat(now().playing()).isFalse();
			await().untilAsserted(() -> assertThat(this.owner.open("/").body()).contains("Paused"));
		}

		@Test
		void doesEveryCommand() {
			standsStill();
			this.owner.submit("/playback/seek", "position", "60000");
			this.owner.submit("/playback/seek", "by", "15000");
			assertThat(now().position()).isEqualTo(Duration.ofSeconds(75));
			this.owner.submit("/playback/volume", "volume", "31");
			assertThat(now().device().volume()).isEqualTo(31);
			this.owner.submit("/playback/shuffle", "state", "true");
			this.owner.submit("/playback/repeat", "state", "track");
			assertThat(now().shuffle()).hasToString("ON");
			assertThat(now().repeat()).hasToString("TRACK");
			this.owner.submit("/playback/transfer", "device", String.valueOf(SimulatedDevice.POCKET_PHONE.id()));
			assertThat(now().device().name()).isEqualTo("Pocket phone");
		}

		@Test
		void movesTwiceAsFarForTwoPresses() {
			standsStill();
			this.owner.postJson("/api/playback/seek", "{\"position\":60000}");
			this.owner.postJson("/api/playback/seek", "{\"by\":15000}");
			this.owner.postJson("/api/playback/seek", "{\"by\":15000}");
			assertThat(now().position()).isEqualTo(Duration.ofSeconds(90));
		}

		@Test
		void takesJsonWithoutABodyAndWholeNumbersWithDecimals() {
			assertThat(this.owner.postJson("/api/playback/pause", "").status()).isEqualTo(204);
			assertThat(now().playing()).isFalse();
			assertThat(this.owner.postJson("/api/playback/volume", "{\"volume\": 50.0}").status()).isEqualTo(204);
			assertThat(now().device().volume()).isEqualTo(50);
		}

		// So that a position is what was asked for, however long that took.
		private void standsStill() {
			this.listener.pause();
			await().until(() -> {
				TestPolls.pollNow(earshot.program());
				return this.owner.get("/api/playback").body().contains("\"state\":\"paused\"");
			});
		}

		@ParameterizedTest
		@ValueSource(strings = { "error-500", "error-502" })
		void saysThatACommandMayHaveBeenDoneAndLooksWhetherItWas(String sample) {
			earshot.spotify().refuse("/me/player/next", sample, 1);
			int looks = earshot.spotify().calls("/me/player");
			Page page = this.owner.submit("/playback/next");
			assertThat(shown(page)).contains("data-refusal=\"unavailable\"", "may have been carried out")
				.doesNotContain("was not carried out");
			await().untilAsserted(() -> assertThat(earshot.spotify().calls("/me/player")).isGreaterThan(looks));
		}

		@Test
		void asksAgainWhetherSomethingIsLikedThatMayHaveBeen() {
			this.owner.get("/playback/controls");
			earshot.spotify().refuse("/me/library", "error-502", 1);
			this.owner.post("/playback/like", "uri", Catalogue.HARBOR_LIGHTS.uri());
			int asked = earshot.spotify().calls("/me/library/contains");
			this.owner.get("/playback/controls");
			assertThat(earshot.spotify().calls("/me/library/contains")).isGreaterThan(asked);
		}

		@Test
		void playsAndQueuesWhatALinkLeadsTo() {
			String link = "https://open.spotify.com/intl-de/track/%s?si=1a2b".formatted(Catalogue.TIN_ROOF_RADIO.id());
			assertThat(this.owner.get("/playback/search?q=" + URLEncoder.encode(link, StandardCharsets.UTF_8)).body())
				.contains("Tin Roof Radio", "value=\"" + Catalogue.TIN_ROOF_RADIO.uri());
			assertThat(earshot.spotify().calls("/search")).isZero();
			assertThat(this.owner.postJson("/api/playback/play", "{\"uri\":\"%s\"}".formatted(link)).status())
				.isEqualTo(204);
			assertThat(now().item()).isEqualTo(Catalogue.TIN_ROOF_RADIO);
		}

		@Test
		void paintsTheControlsWithWhatIsHeardAfterACommand() {
			this.owner.get("/playback/controls");
			this.owner.postJson("/api/playback/pause", "{}");
			await().untilAsserted(
					() -> assertThat(this.owner.get("/playback/controls").body()).contains("data-playing=\"false\""));
		}

		@Test
		void skipsAndGoesBack() {
			this.owner.submit("/playback/next");
			assertThat(this.listener.track()).isEqualTo(Catalogue.ANCHOR_SONG);
			this.owner.submit("/playback/previous");
			assertThat(this.listener.track()).isEqualTo(Catalogue.HARBOR_LIGHTS);
			this.owner.submit("/playback/pause");
			this.owner.submit("/playback/play");
			assertThat(now().playing()).isTrue();
		}

		@Test
		void playsAndQueuesWhatWasFound() {
			assertThat(this.owner.open("/playback/search?q=ferry").body()).contains("Ferry at Six", TRACK,
					earshot.text("playback.openSpotify"));
			assertThat(this.owner.submit("/playback/queue", "uri", TRACK).body())
				.contains(earshot.text("feedback.queued"));
			assertThat(this.owner.open("/playback/queue").body()).contains("Ferry at Six", "Anchor Song for Nobody");
			this.owner.submit("/playback/play", "uri", TRACK);
			assertThat(this.listener.track()).isEqualTo(Catalogue.FERRY_AT_SIX);
			this.owner.submit("/playback/play", "uri", Catalogue.SALT_MAPS.uri());
			assertThat(now().context()).isNotNull().extracting("type").isEqualTo("album");
		}

		@Test
		void ranksWhatTheListenerPlaysMost() {
			String page = this.owner.open("/top?range=short_term").body();
			assertThat(page).contains("Paper Harbor", "Ferry at Six", earshot.text("top.range.SHORT_TERM"));
			int calls = earshot.spotify().calls("/me/top/tracks");
			assertThat(this.owner.open("/top?range=short_term").body()).contains("Paper Harbor");
			assertThat(earshot.spotify().calls("/me/top/tracks")).isEqualTo(calls);
		}

		@Test
		void findsAllKindsAndNothing() {
			assertThat(this.owner.open("/playback/search?q=a").body()).contains("Songs", "Albums", "Artists",
					"Playlists", "Episodes");
			assertThat(this.owner.open("/playback/search?q=zzzzzz").body())
				.contains(earshot.text("panel.search.none", "zzzzzz"));
			assertThat(this.owner.open("/playback/search").body()).doesNotContain("Spotify found nothing");
			assertThat(earshot.spotify().calls("/search")).isEqualTo(2);
		}

		@Test
		void likesAndUnlikesAtSpotifyWithItsWords() {
			assertThat(this.owner.submit("/playback/like", "uri", TRACK).body())
				.contains(earshot.text("feedback.song-added"));
			assertThat(this.listener.likes(TRACK)).isTrue();
			assertThat(this.owner.submit("/playback/unlike", "uri", TRACK).body())
				.contains(earshot.text("feedback.song-removed"));
			assertThat(this.listener.likes(TRACK)).isFalse();
		}

		@Test
		void offersBothWhileItDoesNotKnowWhetherATrackIsLiked() {
			assertThat(this.owner.open("/").body()).contains("action=\"/playback/like\"",
					"action=\"/playback/unlike\"");
			this.owner.submit("/playback/like", "uri", Catalogue.HARBOR_LIGHTS.uri());
			assertThat(this.owner.open("/").body()).contains("action=\"/playback/unlike\"")
				.doesNotContain("action=\"/playback/like\"");
		}

		@Test
		void carriesTheWordsThatAPressMakesTrue() {
			this.listener.repeat(Repeat.CONTEXT);
			TestPolls.pollNow(earshot.program());
			await().until(() -> this.owner.get("/api/playback").body().contains("\"repeat\":\"context\""));
			this.owner.submit("/playback/like", "uri", Catalogue.HARBOR_LIGHTS.uri());
			assertThat(this.owner.get("/playback/controls").body()).contains("aria-label=\"Repeat: all\"",
					"data-label-after=\"Repeat: this one\"", "aria-label=\"Remove from Liked Songs\"",
					"data-label-after=\"Add to Liked Songs\"");
		}

		@Test
		void asksOnceWhetherATrackIsLiked() {
			this.listener.like(Catalogue.HARBOR_LIGHTS.uri());
			this.owner.open("/");
			await().until(() -> this.owner.get("/playback/controls").body().contains(earshot.text("control.unlike")));
			assertThat(this.owner.get("/playback/controls").body()).contains("action=\"/playback/unlike\"");
			assertThat(earshot.spotify().calls("/me/library/contains")).isEqualTo(1);
		}

		@Test
		void listsDevicesAndPlaysOnOne() {
			assertThat(this.owner.open("/playback/devices").body()).contains("Studio desk",
					earshot.text("panel.devices.active"), "Play here: Pocket phone",
					earshot.text("panel.devices.restricted"));
			this.listener.stop();
			this.owner.submit("/playback/transfer", "device", String.valueOf(SimulatedDevice.STUDIO_DESK.id()), "play",
					"true");
			assertThat(now().device().name()).isEqualTo("Studio desk");
		}

		@Test
		void offersNothingElseAndNowhereElseDuringAnAdvert() {
			this.listener.playAdvert();
			TestPolls.pollNow(earshot.program());
			await().until(() -> this.owner.get("/api/playback").body().contains("\"interrupt\""));
			Page devices = this.owner.open("/playback/devices");
			assertThat(devices.body()).contains("title=\"Not during an advertisement\"", "disabled",
					earshot.text("control.reason.advert"));
			Page found = this.owner.open("/playback/search?q=ferry");
			assertThat(found.body()).contains("title=\"Not during an advertisement\"", "id=\"panel-reason\"",
					earshot.text("control.reason.advert"));
		}

		@Test
		void doesNotReadWhatASuccessSays() {
			earshot.spotify().answerCommandsOpaquely(true);
			assertThat(shown(this.owner.submit("/playback/pause"))).doesNotContain("data-refusal");
			assertThat(this.owner.postJson("/api/playback/play", "{}").status()).isEqualTo(204);
		}

		@ParameterizedTest
		@CsvSource({ "error-403-premium-required, premium-required, 403",
				"error-404-no-active-device, no-active-device, 409",
				"error-404-device-not-found, device-not-found, 404",
				"error-403-restriction-violated, not-possible-now, 409", "error-403-volume, volume-fixed, 409",
				"error-503, unavailable, 502" })
		void explainsEveryRefusalAtTheControl(String sample, String code, int status) {
			earshot.spotify().refuse("/me/player/next", sample, 2);
			assertThat(this.owner.submit("/playback/next").body()).contains("data-refusal=\"" + code + "\"");
			Page problem = this.owner.postJson("/api/playback/next", "{}");
			assertThat(problem.status()).isEqualTo(status);
			assertThat(problem.body()).contains("\"code\":\"" + code + "\"", "\"title\":", "\"detail\":");
		}

		@Test
		void explainsARestrictedDevice() {
			this.listener.transfer(SimulatedDevice.KITCHEN_SPEAKER);
			await().untilAsserted(() -> assertThat(this.owner.submit("/playback/next").body())
				.contains("data-refusal=\"device-restricted\"", earshot.text("control.chooseDevice")));
		}

		@Test
		void explainsAPrivateSessionAndOffersDevices() {
			this.listener.privateSession(true);
			assertThat(this.owner.submit("/playback/next").body())
				.contains(earshot.text("refusal.no-active-device.next"), "href=\"/playback/devices\"");
		}

		@Test
		void triesWithoutPremiumAndSaysSo() {
			this.listener.premium(false);
			assertThat(this.owner.submit("/playback/pause").body()).contains(earshot.text("refusal.premium-required"));
			assertThat(now().playing()).isTrue();
		}

		@Test
		void answersHtmxWithTheWordsOnly() {
			Visitor htmx = new Visitor(earshot.program().url(), "HX-Request", "true");
			htmx.logIn(earshot.spotify(), Person.LANTERN_FOX);
			htmx.turnOnControls(earshot.spotify(), Person.LANTERN_FOX);
			assertThat(htmx.post("/playback/pause")).extracting(Page::status, (page) -> page.body().strip())
				.containsExactly(200, "");
			this.listener.premium(false);
			assertThat(htmx.post("/playback/next")).satisfies((page) -> assertThat(page.status()).isEqualTo(403))
				.satisfies((page) -> assertThat(page.body()).contains("premium-required").doesNotContain("<html"));
			assertThat(htmx.post("/playback/volume", "volume", "101").status()).isEqualTo(400);
			assertThat(htmx.get("/playback/devices").body()).contains("Studio desk").doesNotContain("<html");
		}

		@Test
		void tellsWhatPlaysAsJson() {
			String answer = this.owner.get("/api/playback").body();
			assertThat(JsonSchemas.complaints(PlaybackResponseTests.SCHEMA, answer)).isEmpty();
			assertThat(answer).contains("\"type\":\"track\"", "\"state\":\"playing\"",
					"\"title\":\"Harbor Lights, Low Tide\"", "\"uri\":\"" + Catalogue.HARBOR_LIGHTS.uri() + "\"",
					"\"name\":\"Studio desk\"", "\"disallowed\":[\"resume\"");
			assertThat(earshot.visitor().get("/api/playback").status()).isEqualTo(401);
		}

		@Test
		void takesCommandsAsJson() {
			assertThat(this.owner.postJson("/api/playback/volume", "{\"volume\":20}").status()).isEqualTo(204);
			assertThat(now().device().volume()).isEqualTo(20);
			assertThat(this.owner.postJson("/api/playback/shuffle", "{\"state\":true}").status()).isEqualTo(204);
			assertThat(this.owner.post("/api/playback/next").status()).isEqualTo(204);
		}

		@ParameterizedTest
		@CsvSource({ "seek, position, 9999999, bad-position, 400", "seek, position, -1, bad-position, 400",
				"volume, volume, 101, bad-volume, 400", "shuffle, state, maybe, bad-state, 400",
				"play, uri, https://example.org/a, bad-uri, 400", "queue, uri, spotify:track:short, bad-uri, 400",
				"like, uri, spotify:user:lanternfox, bad-uri, 400", "transfer, device, a/b, bad-device, 400",
				"explode, a, b, unknown-command, 404" })
		void refusesBadInputWithoutAskingSpotify(String command, String name, String value, String code, int status) {
			settle();
			List<Call> before = questions();
			Page page = this.owner.post("/playback/" + command, name, value);
			Page problem = this.owner.postJson("/api/playback/" + command, "{\"%s\":\"%s\"}".formatted(name, value));
			assertThat(page.status()).isEqualTo(status);
			assertThat(page.body()).contains(earshot.text("panel.back"));
			assertThat(problem.status()).isEqualTo(status);
			assertThat(problem.body()).contains("\"code\":\"" + code + "\"");
			assertThat(commandsHeard()).isEmpty();
			assertThat(questions()).isEqualTo(before);
		}

		@Test
		void asksForADeviceToMoveWithin() {
			this.listener.stop();
			TestPolls.pollNow(earshot.program());
			await().until(() -> this.owner.get("/api/playback").body().contains("\"nothing\""));
			assertThat(this.owner.submit("/playback/seek", "by", "15000").body())
				.contains("data-refusal=\"no-active-device\"", "href=\"/playback/devices\"");
			Page problem = this.owner.postJson("/api/playback/seek", "{\"by\":15000}");
			assertThat(problem.status()).isEqualTo(409);
			assertThat(problem.body()).contains("\"code\":\"no-active-device\"");
			assertThat(commandsHeard()).isEmpty();
		}

		@Test
		void refusesWhatItCannotRead() {
			Page problem = this.owner.postJson("/api/playback/volume", "{\"volume\":");
			assertThat(problem.status()).isEqualTo(400);
			assertThat(problem.body()).contains("\"code\":\"unreadable\"");
			assertThat(this.owner.postJson("/api/playback/volume", "[]").status()).isEqualTo(400);
			assertThat(commandsHeard()).isEmpty();
		}

		@ParameterizedTest
		@ValueSource(
				strings = { "/playback/pause", "/api/playback/pause", "/%61pi/playback/pause", "/play%62ack/pause" })
		void refusesABodyLargerThanAnyCommand(String path) {
			assertThat(this.owner.post(path, "padding", "x".repeat(5_000_000)).status()).isEqualTo(413);
			assertThat(commandsHeard()).isEmpty();
		}

		@ParameterizedTest
		@ValueSource(strings = { "/playback/pause", "/api/playback/pause" })
		void refusesAFormFromElsewhere(String path) {
			this.owner.forgetCsrfToken();
			assertThat(this.owner.post(path).status()).isEqualTo(403);
			assertThat(this.owner.postJson(path, "{}").status()).isEqualTo(403);
			assertThat(commandsHeard()).isEmpty();
		}

		// A page is painted before everything it asked for has arrived. Nobody looks on
		// while
		// what was seen is fresh.
		private void settle() {
			await().until(() -> {
				Matcher seen = OBSERVED_AT.matcher(this.owner.get("/api/playback").body());
				return seen.find() && Instant.parse(seen.group(1)).isAfter(Instant.now().minusSeconds(4));
			});
		}

		// What was played before is asked for by every first page, and may be late.
		private static List<Call> questions() {
			return earshot.spotify()
				.calls()
				.stream()
				.filter((call) -> call.path().startsWith("/me") && !call.path().endsWith("/recently-played"))
				.toList();
		}

		private static List<Call> commandsHeard() {
			return earshot.spotify()
				.calls()
				.stream()
				.filter((call) -> !call.method().equals("GET") && call.path().startsWith("/me"))
				.toList();
		}

		private PlayerSnapshot now() {
			return this.listener.now().orElseThrow();
		}

	}

	@Nested
	class Problems {

		private final JsonMapper json = JsonMapper.shared();

		private Visitor owner = earshot.visitor();

		@BeforeEach
		void logIn() {
			this.owner = earshot.owner();
			this.owner.open("/");
		}

		@Test
		void tellsThatNobodyIsLoggedIn() {
			assertProblem(earshot.visitor().get("/api/playback"), 401, "not-logged-in");
			assertProblem(new Visitor(earshot.program().url(), "Accept", "text/html").get("/api/playback"), 401,
					"not-logged-in");
		}

		@ParameterizedTest
		@ValueSource(strings = { "/api/playback/pause", "/%61pi/playback/pause" })
		void tellsThatTheTokenIsMissing(String path) {
			this.owner.forgetCsrfToken();
			assertProblem(this.owner.postJson(path, "{}"), 403, "no-token");
		}

		@Test
		void asksForTheTokenBeforeTheLogin() {
			assertProblem(earshot.visitor().postJson("/api/playback/pause", "{}"), 403, "no-token");
		}

		@Test
		void tellsWhichAddressTakesWhat() {
			assertProblem(this.owner.get("/api/playback/pause"), 405, "wrong-method");
			assertThat(this.owner.get("/api/playback/pause").header("Allow")).contains("POST");
			assertProblem(this.owner.get("/api/nowhere"), 404, "no-such-address");
		}

		@Test
		void tellsThatABodyIsTooLarge() {
			assertProblem(this.owner.postJson("/api/playback/pause", "x".repeat(5_000_000)), 413, "too-large");
		}

		@Test
		void tellsWhatItCannotReadOrDo() {
			assertProblem(this.owner.postJson("/api/playback/volume", "{\"volume\":"), 400, "unreadable");
			assertProblem(this.owner.postJson("/api/playback/explode", "{}"), 404, "unknown-command");
			assertProblem(this.owner.postJson("/api/playback/pause", "{}"), 403, "permissions-missing");
		}

		@Test
		void leavesPagesToPeople() {
			assertThat(earshot.visitor().get("/live").status()).isEqualTo(401);
			assertThat(new Visitor(earshot.program().url(), "Accept", "text/html").post("/playback/pause").body())
				.contains("<html");
		}

		private void assertProblem(Page page, int status, String code) {
			assertThat(page.status()).isEqualTo(status);
			assertThat(page.header("Content-Type")).startsWith("application/problem+json");
			JsonNode problem = this.json.readTree(page.body());
			assertThat(problem.path("type").asString()).isEqualTo("about:blank");
			assertThat(problem.path("status").asInt()).isEqualTo(status);
			assertThat(problem.path("code").asString()).isEqualTo(code);
			assertThat(problem.path("title").asString()).isNotEmpty();
			assertThat(problem.path("detail").asString()).isNotEmpty();
		}

	}

}
