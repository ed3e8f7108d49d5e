package dev.earshot.playback;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.core.AccountId;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.playback.polling.Impatience;
import dev.earshot.presence.PublicPlayback;
import dev.earshot.presence.PublicPlayback.State;
import dev.earshot.presence.PublicPlaybacks;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Person;
import org.junit.jupiter.api.BeforeEach;
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
import static org.awaitility.Awaitility.await;

/**
 * Looks at the pages while Spotify answers oddly.
 */
class OddAnswersIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

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
		assertThat(earshot.owner().open("/").body()).contains("data-refusal=\"unexpected\"").hasSizeLessThan(100_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://open.spotify.com/tr ack/a", "https://open.spotify.com/\\u0022a",
			"https://open.spotify.com/a\\r\\nb", "https://open.spotify.com/{a}" })
	void leadsFromACardToSpotifyWhateverItsAddress(String url) {
		plays("{'type': 'track', 'name': 'a', 'external_urls': {'spotify': '%s'}}".formatted(url));
		TestLink link = TestLink.of(earshot, Output.CARD);
		assertThat(link.owner().get(link.path("card")).location()).isEqualTo("https://open.spotify.com/");
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
	void tellsNobodyOfOneOddAnswer(String odd) {
		TestLink link = TestLink.of(earshot, Output.FEED);
		link.owner().get(link.path("now.json"));
		PublicPlayback before = shown();
		earshot.spotify().answer("/me/player", odd, 1);
		int calls = earshot.spotify().calls("/me/player");
		Impatience.lookNow(earshot.program());
		await().untilAsserted(() -> assertThat(earshot.spotify().calls("/me/player")).isGreaterThan(calls + 1));
		assertThat(shown()).isSameAs(before);
	}

	private static PublicPlayback shown() {
		String account = earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single();
		PublicPlayback publicPlayback = earshot.bean(PublicPlaybacks.class).latest(new AccountId(account)).playback();
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
		assertThat(page.body()).contains("Spotify gave an answer that Earshot does not know.");
		assertThat(stored("account") + stored("oauth_token")).isZero();
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void logsWhatTheTokenEndpointAnsweredIfItHasNoName(CapturedOutput output) {
		earshot.spotify().answer("/api/token", "[]");
		Page page = earshot.visitor().logIn(earshot.spotify(), Person.LANTERN_FOX);
		assertThat(page.path()).isEqualTo("/login");
		assertThat(output).contains("POST /api/token answered what cannot be read (", "invalid_token_response");
	}

	private static int stored(String table) {
		return earshot.bean(JdbcClient.class).sql("select count(*) from " + table).query(Integer.class).single();
	}

	private static void plays(String item) {
		earshot.spotify()
			.answer("/me/player",
					"{'device': {'name': 'Desk'}, 'is_playing': true, 'item': %s}".formatted(item).replace('\'', '"'));
	}

}
